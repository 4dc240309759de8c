import { mkdir } from 'node:fs/promises'
import { createRouter } from '#electron/main/contract-router.ts'
import { openJournal } from '#electron/main/journal/journal.ts'
import type { Log } from '#electron/main/log.ts'
import { createPageServer } from '#electron/main/serve-page.ts'
import { startDeskServer } from '#electron/main/shells/chromium/desk-server.ts'
import { stubHandlers, stubInfo } from '#test/fakes/stub-desk-host.ts'

export interface BenchDesk {
  readonly address: string
  readonly origin: string
  /** Facts in the journal. */
  facts(): number
  /** From here on the endpoint does not answer. */
  cutNetwork(): void
  close(): Promise<void>
}

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The Chromium shell's real server, router and journal, without printing and without an endpoint of its own. */
export async function openBenchDesk(
  home: string,
  rendererDir: string,
  station: string,
  url: string,
): Promise<BenchDesk> {
  await mkdir(home, { recursive: true })
  const journal = await openJournal(home, Date.now)
  let endpoint: { url: string; token: string } | undefined = { url, token: 'bench' }
  const info = { ...stubInfo, station: { id: station, name: station } }
  const call = createRouter(
    {
      ...stubHandlers,
      'desk.info': async () => info,
      'journal.read': async () => journal.read(),
      'journal.append': async ({ events, taken }) => {
        await journal.append(events, taken)
        return {}
      },
    },
    silent,
  )
  const serve = createPageServer({ rendererDir, endpoint: () => endpoint, fetch })
  const server = await startDeskServer(home, { call, serve, onNotice: () => () => undefined })
  return {
    address: server.address,
    origin: server.origin,
    facts: () => journal.read().unconfirmed.length,
    cutNetwork: () => {
      endpoint = undefined
    },
    close: async () => {
      await server.close()
      await journal.close()
    },
  }
}
