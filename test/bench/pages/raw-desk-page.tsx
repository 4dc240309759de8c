import '@fontsource-variable/inter'
import '@mantine/core/styles.css'
import '#renderer/theme/tokens.css'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { connectDesk } from '#renderer/desk/connect-desk.ts'
import { startI18n } from '#renderer/i18n/i18n.ts'
import { FormatProvider } from '#renderer/i18n/use-format.tsx'
import { type Services, ServicesProvider } from '#renderer/orders/desk-context.tsx'
import type { Station } from '#renderer/orders/station.ts'
import { ScanRouter } from '#renderer/scanner/scan-router.ts'
import { createSounds } from '#renderer/scanner/sounds.ts'
import { useScanner } from '#renderer/scanner/use-scanner.ts'
import { PackScreen } from '#renderer/screens/pack/pack-screen.tsx'
import { createEndpointClient } from '#renderer/sync/endpoint-client.ts'
import { mantineTheme } from '#renderer/theme/mantine-theme.ts'
import { useUi } from '#renderer/ui-state/ui-state.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { rawSync } from './raw-orders.ts'
import { RawStation } from './raw-station.ts'

// The peer of scan-10k: the desk's own pack screen, capture, sounds and socket, on a station that is raw Dexie.

declare global {
  interface Window {
    readonly rawDesk: {
      /** Shows the pack screen on a store that was filled first. */
      start(shop: ShopProfile): Promise<void>
      open(orderId: string): Promise<void>
    }
  }
}

function RawDesk({ services }: { services: Services }) {
  useScanner({ onScan: (scan) => services.scans.route(scan) })
  const screen = useUi((ui) => ui.screen)
  return screen.name === 'pack' ? <PackScreen orderId={screen.orderId} /> : null
}

const desk = await connectDesk()
const i18n = await startI18n('en')
let station: RawStation

async function start(shop: ShopProfile): Promise<void> {
  station = new RawStation(desk, shop)
  await rawSync(station.store)
  const services: Services = {
    desk,
    // The pack screen uses this much of a station and no more.
    station: station as unknown as Station,
    endpoint: createEndpointClient(),
    scans: new ScanRouter(),
    sounds: createSounds(() => new AudioContext()),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  }
  const root = document.querySelector('#root')
  if (root === null) throw new Error('the page has no #root')
  const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } })}>
          <DirectionProvider>
            <MantineProvider theme={mantineTheme} defaultColorScheme="auto" getStyleNonce={nonce}>
              <ServicesProvider services={services}>
                <FormatProvider>
                  <RawDesk services={services} />
                </FormatProvider>
              </ServicesProvider>
            </MantineProvider>
          </DirectionProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  )
}

Object.assign(window, {
  rawDesk: {
    start,
    async open(orderId: string) {
      await station.prepare(orderId)
      useUi.getState().signIn({ id: 'ewa', name: 'Ewa', badge: 'OP-EWA' })
      useUi.getState().show({ name: 'pack', orderId })
    },
  } satisfies Window['rawDesk'],
})
