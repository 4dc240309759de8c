import { WebSocket } from 'ws'
import { type DeskSocketMessage, deskSocketCallSchema, deskSocketClose } from '#shared/contract/desk-socket.ts'
import type { DeskHost } from '../../shell.ts'

export interface DeskSockets {
  /** Lets a page in, or closes it with the reason when another living page has the desk. */
  admit(socket: WebSocket): Promise<void>
  readonly connected: () => boolean
  /** Resolves when the next page is in, at once when one is. */
  whenConnected(): Promise<void>
  /** Runs each time the page goes away. */
  onGone(listener: () => void): void
  close(): void
}

/** A living page answers a ping by itself, even while its own code is busy. */
const pongDeadlineMs = 1500
const heartbeatMs = 15_000

function answersPing(socket: WebSocket): Promise<boolean> {
  if (socket.readyState !== WebSocket.OPEN) return Promise.resolve(false)
  return new Promise((resolve) => {
    const settle = (alive: boolean) => {
      clearTimeout(timer)
      socket.off('pong', onPong)
      socket.off('close', onClose)
      resolve(alive)
    }
    const onPong = () => settle(true)
    const onClose = () => settle(false)
    const timer = setTimeout(() => settle(false), pongDeadlineMs)
    socket.on('pong', onPong)
    socket.on('close', onClose)
    socket.ping()
  })
}

const send = (socket: WebSocket, message: DeskSocketMessage) => {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
}

function parsed(data: string) {
  try {
    return deskSocketCallSchema.safeParse(JSON.parse(data))
  } catch (error) {
    if (error instanceof SyntaxError) return deskSocketCallSchema.safeParse(undefined)
    throw error
  }
}

/**
 * The contract over WebSockets, one page at a time: two pages would write two stores and answer one scanner. Who
 * comes second is refused until the first is gone; a reload's old connection is closed by then, or fails the ping.
 */
export function createDeskSockets(host: DeskHost): DeskSockets {
  let current: WebSocket | undefined
  let waiting: (() => void)[] = []
  const goneListeners: (() => void)[] = []
  // One admission after the other: two newcomers must not both find the place free.
  let admissions: Promise<void> = Promise.resolve()

  function serve(socket: WebSocket): void {
    current = socket
    const stopNotices = host.onNotice((notice) => send(socket, { notice }))
    const heartbeat = setInterval(() => {
      void answersPing(socket).then((alive) => {
        if (!alive) socket.terminate()
      })
    }, heartbeatMs)
    socket.on('message', (data) => {
      const call = parsed(data.toString())
      if (!call.success) return socket.close(1003, 'not a desk call')
      const { id, method, request } = call.data
      void host.call(method, request).then((result) => send(socket, { id, result }))
    })
    socket.once('close', () => {
      clearInterval(heartbeat)
      stopNotices()
      if (current === socket) current = undefined
      for (const listener of goneListeners) listener()
    })
    for (const resolve of waiting) resolve()
    waiting = []
  }

  async function decide(socket: WebSocket): Promise<void> {
    if (current !== undefined && (await answersPing(current))) {
      socket.close(deskSocketClose.otherPage, 'This desk is open in another window.')
      return
    }
    current?.terminate()
    if (socket.readyState === WebSocket.OPEN) serve(socket)
  }

  return {
    admit(socket) {
      // A connection that breaks is followed by its close event, which is handled; the error itself adds nothing.
      socket.on('error', () => socket.terminate())
      admissions = admissions.then(() => decide(socket))
      return admissions
    },
    connected: () => current !== undefined,
    whenConnected: () =>
      current !== undefined ? Promise.resolve() : new Promise((resolve) => waiting.push(() => resolve())),
    onGone: (listener) => {
      goneListeners.push(listener)
    },
    close: () => current?.close(deskSocketClose.ending, 'Packdesk is ending.'),
  }
}
