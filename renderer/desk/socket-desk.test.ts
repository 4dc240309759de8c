import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { WebSocket as NodeWebSocket, WebSocketServer } from 'ws'
import type { DeskHandlers } from '#electron/main/contract-router.ts'
import { createDeskSockets, type DeskSockets } from '#electron/main/shells/chromium/desk-sockets.ts'
import { DeskError, type DeskNotice } from '#shared/contract/desk-contract.ts'
import { stubDesk, stubHandlers, stubInfo } from '#test/fakes/stub-desk-host.ts'
import { connectSocketDesk, type SocketDesk } from './socket-desk.ts'

// The page's side against the main process's real one. Node's `ws` stands in for the browser's WebSocket.

const folder = mkdtempSync(join(tmpdir(), 'packdesk-socket-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened: { desk?: SocketDesk; server: Server; webSockets: WebSocketServer }[] = []
afterEach(async () => {
  for (const { desk, server, webSockets } of opened.splice(0)) {
    desk?.close()
    for (const client of webSockets.clients) client.terminate()
    webSockets.close()
    await new Promise((resolve) => server.close(resolve))
  }
})

function open(address: string): WebSocket {
  const socket = new NodeWebSocket(address)
  // A browser's socket reports a failed connection by its close event alone.
  socket.on('error', () => socket.terminate())
  return socket as unknown as WebSocket
}
const quick = () => 20

async function main(handlers: Partial<DeskHandlers> = {}, port = 0) {
  const desk = stubDesk(folder, () => undefined, { ...stubHandlers, ...handlers })
  const sockets: DeskSockets = createDeskSockets(desk.host)
  const server = createServer()
  const webSockets = new WebSocketServer({ server })
  webSockets.on('connection', (socket) => void sockets.admit(socket))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const entry = { server, webSockets }
  opened.push(entry)
  const bound = (server.address() as AddressInfo).port
  return { ...desk, ...entry, sockets, port: bound, address: `ws://127.0.0.1:${bound}/desk` }
}

describe('the desk over a WebSocket', () => {
  test('calls are answered and notices heard', async () => {
    const { address, notify } = await main()
    const desk = await connectSocketDesk({ address, open })
    const heard: DeskNotice[] = []
    const stop = desk.onNotice((notice) => heard.push(notice))
    expect(await desk.call('desk.info', {})).toEqual(stubInfo)
    notify({ notice: 'desk-changed', info: stubInfo })
    await desk.call('desk.info', {})
    stop()
    notify({ notice: 'desk-changed', info: stubInfo })
    await desk.call('desk.info', {})
    expect(heard).toEqual([{ notice: 'desk-changed', info: stubInfo }])
    desk.close()
  })

  test('an error comes back as itself', async () => {
    const full = new DeskError({ code: 'disk-full', message: 'The disk is full.' })
    const { address } = await main({
      'journal.settle': async () => {
        throw full
      },
    })
    const desk = await connectSocketDesk({ address, open })
    await expect(desk.call('journal.settle', { eventIds: ['a'] })).rejects.toMatchObject({
      code: 'disk-full',
      message: full.message,
    })
    await expect(desk.call('journal.settle', { eventIds: [] })).rejects.toMatchObject({ code: 'bad-request' })
    desk.close()
  })

  test('P07 calls in flight reject when the main process goes, new ones until it is back, and then work again', async () => {
    const first = await main({ 'journal.read': () => new Promise(() => undefined) })
    const desk = await connectSocketDesk({ address: first.address, open, backoff: quick })
    const inFlight = desk.call('journal.read', {})
    for (const client of first.webSockets.clients) client.terminate()
    first.webSockets.close()
    await expect(inFlight).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringMatching(/Start Packdesk again/),
    })
    await new Promise((resolve) => first.server.close(resolve))
    await expect(desk.call('desk.info', {})).rejects.toMatchObject({ code: 'internal' })
    opened.splice(0)
    const second = await main({}, first.port)
    await second.sockets.whenConnected()
    await expect.poll(() => desk.call('desk.info', {}).catch((error: unknown) => error)).toEqual(stubInfo)
    desk.close()
  })

  test('S36 a second page is refused in words while the first lives, and let in afterwards', async () => {
    const { address } = await main()
    const first = await connectSocketDesk({ address, open })
    await expect(connectSocketDesk({ address, open })).rejects.toMatchObject({
      code: 'not-permitted',
      message: expect.stringMatching(/already open in another window/),
    })
    expect(await first.call('desk.info', {})).toEqual(stubInfo)
    first.close()
    const next = await connectSocketDesk({ address, open })
    expect(await next.call('desk.info', {})).toEqual(stubInfo)
    next.close()
  })

  test('S36 two pages at the same moment: one gets the desk', async () => {
    const { address } = await main()
    const both = await Promise.allSettled([connectSocketDesk({ address, open }), connectSocketDesk({ address, open })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    for (const one of both) if (one.status === 'fulfilled') one.value.close()
  })

  test('nobody there: it says so after a few tries', async () => {
    await expect(connectSocketDesk({ address: 'ws://127.0.0.1:9/desk', open, backoff: () => 1 })).rejects.toMatchObject(
      { code: 'internal' },
    )
  })
})
