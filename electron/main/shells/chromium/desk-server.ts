import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { deskSocketPath } from '#shared/contract/desk-socket.ts'
import type { DeskHost } from '../../shell.ts'
import { listenOnDeskPort } from './desk-port.ts'
import { createDeskSockets, type DeskSockets } from './desk-sockets.ts'
import { sendWebResponse, toWebRequest } from './http-page.ts'
import { createLaunchGuard, type LaunchGuard } from './launch-guard.ts'

export interface DeskServer {
  /** Opens the desk in a browser: works as long as this process lives. */
  readonly address: string
  readonly origin: string
  readonly sockets: DeskSockets
  close(): Promise<void>
}

const maxSocketMessage = 9 * 1024 * 1024

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
  response.end(`${words}\n`)
}

async function answer(
  host: DeskHost,
  guard: LaunchGuard,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const verdict = guard.judge(incoming, false)
  if (verdict.allow === false) return say(outgoing, verdict.status, verdict.words)
  if (verdict.allow === 'launch') {
    outgoing.writeHead(303, { location: '/', 'set-cookie': verdict.cookie, 'cache-control': 'no-store' })
    outgoing.end()
    return
  }
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  await sendWebResponse(await host.serve(toWebRequest(incoming, guard.origin, gone.signal)), outgoing)
}

function refuseUpgrade(socket: Duplex, status: number, words: string): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-type: text/plain\r\nconnection: close\r\n\r\n${words}\n`)
}

/** Everything that the desk's page asks, on 127.0.0.1 and this home's port. */
export async function startDeskServer(home: string, host: DeskHost, wantedPort?: number): Promise<DeskServer> {
  const server = createServer()
  const port = await listenOnDeskPort(server, home, wantedPort)
  const guard = createLaunchGuard(port)
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: maxSocketMessage })
  const sockets = createDeskSockets(host)
  server.on('request', (incoming, outgoing) => {
    answer(host, guard, incoming, outgoing).catch((error: unknown) => {
      // A page that went away ends its own answer; anything else ends this one, half-sent or not.
      if (outgoing.headersSent) outgoing.destroy()
      else if (!outgoing.destroyed)
        say(outgoing, 500, `Packdesk could not answer: ${error instanceof Error ? error.name : 'unknown error'}.`)
    })
  })
  server.on('upgrade', (request, socket, head) => {
    const verdict = guard.judge(request, true)
    if (verdict.allow === false) return refuseUpgrade(socket, verdict.status, verdict.words)
    if (new URL(request.url ?? '/', guard.origin).pathname !== deskSocketPath)
      return refuseUpgrade(socket, 404, 'Not here.')
    webSockets.handleUpgrade(request, socket, head, (webSocket) => void sockets.admit(webSocket))
  })
  return {
    address: guard.address,
    origin: guard.origin,
    sockets,
    async close() {
      sockets.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
