import '@fontsource-variable/inter'
import '@fontsource-variable/vazirmatn'
import '@mantine/core/styles.css'
import './theme/tokens.css'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { DeskError } from '#shared/contract/desk-contract.ts'
import { reason } from '#shared/reasons/reason.ts'
import { connectDesk } from './desk/connect-desk.ts'
import { troubleOf } from './desk/desk-trouble.ts'
import { startI18n } from './i18n/i18n.ts'
import { directionOf, screenLanguage } from './i18n/languages.ts'
import { rememberedLanguage } from './i18n/remembered-language.ts'
import { FormatProvider } from './i18n/use-format.tsx'
import { type Services, ServicesProvider } from './orders/desk-context.tsx'
import { Station } from './orders/station.ts'
import { resumePapers } from './printing/resume-papers.ts'
import { ScanRouter } from './scanner/scan-router.ts'
import { createSounds } from './scanner/sounds.ts'
import { App } from './screens/app.tsx'
import { CrashGuard } from './screens/crash-guard.tsx'
import { FailedScreen } from './screens/failed-screen.tsx'
import { openStore } from './store/open-store.ts'
import { removeFormer } from './store/remove-former.ts'
import { formerStoreNames, storeName } from './store/store-name.ts'
import { createEndpointClient } from './sync/endpoint-client.ts'
import { mantineTheme } from './theme/mantine-theme.ts'

const now = () => new Date()
const newId = () => crypto.randomUUID()

async function openServices(): Promise<Services & { readonly language: string }> {
  const desk = await connectDesk()
  const info = await desk.call('desk.info', {})
  const { station: joined, settings } = info
  if (joined === null)
    throw new DeskError({
      code: 'not-permitted',
      message: 'This desk has not joined an endpoint yet. Start it with --endpoint and --pair.',
      because: reason('not-joined', {}),
    })
  const store = await openStore(storeName(info))
  // A browser may clear what it was not asked to keep; the journal would bring it back, the wait would not be nice.
  await navigator.storage?.persist()
  const endpoint = createEndpointClient()
  const station = await Station.open({ desk, store, client: endpoint, station: joined, now, newId })
  // A copy of a station has got another name: its store, its journal and what it shows begin anew.
  desk.onNotice((notice) => {
    if (notice.notice === 'desk-changed' && notice.info.station?.id !== joined.id) window.location.reload()
  })
  station.startSync()
  removeFormer(formerStoreNames(info)).catch((error: unknown) => station.report(error))
  resumePapers(desk, station, now, newId).catch((error: unknown) => station.report(error))
  window.addEventListener('online', () => station.retrySync())
  const sounds = createSounds(() => new AudioContext())
  return { desk, station, endpoint, scans: new ScanRouter(), sounds, now, newId, language: settings.language }
}

function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

async function start(): Promise<void> {
  const opened = await openServices().then(
    (services) => ({ services, trouble: undefined }),
    (error: unknown) => ({ services: undefined, trouble: troubleOf(error) }),
  )
  const language = screenLanguage(opened.services?.language ?? rememberedLanguage())
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  const i18n = await startI18n(language)
  const content: ReactNode =
    opened.services === undefined ? (
      <FailedScreen trouble={opened.trouble} />
    ) : (
      <ServicesProvider services={opened.services}>
        <CrashGuard>
          <App />
        </CrashGuard>
      </ServicesProvider>
    )
  const root = document.querySelector('#root')
  if (root === null) throw new Error('the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider
          client={
            new QueryClient({
              defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } },
            })
          }
        >
          <DirectionProvider initialDirection={directionOf(language)}>
            <MantineProvider theme={mantineTheme} defaultColorScheme="auto" getStyleNonce={nonce}>
              <FormatProvider>{content}</FormatProvider>
            </MantineProvider>
          </DirectionProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  )
}

void start()
