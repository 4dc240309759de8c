import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouter, type DeskHandlers } from '#electron/main/contract-router.ts'
import type { EndpointAccess } from '#electron/main/endpoint-passage.ts'
import { lineLog } from '#electron/main/log.ts'
import { createPageServer } from '#electron/main/serve-page.ts'
import type { DeskHost } from '#electron/main/shell.ts'
import type { DeskInfo, DeskNotice } from '#shared/contract/desk-contract.ts'

export const stubInfo: DeskInfo = {
  version: '0.0.0',
  shell: 'chromium',
  home: '/nowhere',
  station: null,
  endpoint: null,
  settings: { language: 'en', printers: {}, media: {}, devices: [] },
}

const refuse = async () => {
  throw new Error('not part of this stub')
}

export const stubHandlers: DeskHandlers = {
  'desk.info': async () => stubInfo,
  'desk.configure': async () => stubInfo,
  'desk.join': async () => stubInfo,
  'desk.diagnostics': refuse,
  'journal.read': async () => ({ unconfirmed: [], blocks: [], taken: [], lastStationSeq: 0, damagedLines: 0 }),
  'desk.hello': async () => ({ outcome: 'known' as const }),
  'journal.kept': async () => ({ events: [] }),
  'journal.offers': async () => ({ offers: [] }),
  'journal.answerOffer': async () => ({}),
  'journal.append': async () => ({}),
  'journal.settle': async () => ({}),
  'journal.addBlock': async () => ({}),
  'printing.printers': async () => ({ printers: [] }),
  'printing.submit': refuse,
  'printing.jobs': async () => ({ jobs: [] }),
  'printing.decide': refuse,
  'printing.submitBatch': refuse,
  'printing.resumeBatch': refuse,
  'printing.confirmByScan': async () => ({ jobs: [] }),
  'printing.preview': refuse,
  'printing.probe': refuse,
  'printing.pdf': refuse,
  'files.keep': async () => ({ missing: [] }),
}

/** A page that connects like the real one and tells what happened in its title. */
export const stubPage = `<!doctype html><html><head><meta name="csp-nonce" content="__CSP_NONCE__"><link rel="icon" href="data:,"><title>starting</title>
<script type="module" src="/assets/page.js"></script></head><body>Packdesk</body></html>`

const stubScript = `
window.calls = []
const socket = new WebSocket('ws://' + location.host + '/desk')
socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'desk.info', request: {} }))
socket.onmessage = (event) => { window.calls.push(JSON.parse(event.data)); document.title = 'connected' }
socket.onclose = (event) => { document.title = 'closed ' + event.code }
`

export interface StubDesk {
  readonly host: DeskHost
  readonly notify: (notice: DeskNotice) => void
  readonly logged: string[]
}

/** The real router and page server around handlers that answer plainly; `rendererDir` gets a small page. */
export function stubDesk(
  rendererDir: string,
  endpoint: () => EndpointAccess | undefined = () => undefined,
  handlers: DeskHandlers = stubHandlers,
): StubDesk {
  mkdirSync(join(rendererDir, 'assets'), { recursive: true })
  writeFileSync(join(rendererDir, 'index.html'), stubPage)
  writeFileSync(join(rendererDir, 'assets', 'page.js'), stubScript)
  const logged: string[] = []
  const log = lineLog(
    (line) => logged.push(line),
    () => new Date(0),
  )
  const listeners = new Set<(notice: DeskNotice) => void>()
  return {
    logged,
    notify: (notice) => {
      for (const listener of listeners) listener(notice)
    },
    host: {
      call: createRouter(handlers, log),
      onNotice: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      serve: createPageServer({ rendererDir, endpoint, fetch }),
    },
  }
}
