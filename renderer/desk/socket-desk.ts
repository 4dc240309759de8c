import { type Desk, DeskError, type DeskMethod, type DeskNotice } from '#shared/contract/desk-contract.ts'
import { deskSocketClose, deskSocketMessageSchema } from '#shared/contract/desk-socket.ts'
import { reason } from '#shared/reasons/reason.ts'
import { readAnswer, readNotice } from './desk-answer.ts'

export interface SocketDesk extends Desk {
  close(): void
}

export interface SocketDeskOptions {
  readonly address: string
  readonly open: (address: string) => WebSocket
  /** Milliseconds to wait before the n-th try in a row, from 0. */
  readonly backoff?: (attempt: number) => number
}

const mainIsGone = () =>
  new DeskError({
    code: 'internal',
    message: 'The desk’s main process does not answer. Start Packdesk again if this does not pass in a few seconds.',
    because: reason('desk-silent', {}),
  })

const openElsewhere = () =>
  new DeskError({
    code: 'not-permitted',
    message: 'This desk is already open in another window. Use that one, or close it and reload this page.',
    because: reason('another-window', {}),
  })

interface Pending {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: DeskError) => void
}

const defaultBackoff = (attempt: number) => Math.min(5000, 250 * 2 ** attempt)

/** A page needs the desk before anything else: this many first tries may fail. */
const firstTries = 5

/**
 * The desk over the Chromium shell's WebSocket. Resolves when this page has the desk; rejects when another page has
 * it, or when nobody answers. A connection lost later comes back by itself: calls in flight reject, because nobody
 * can tell whether they were done, and new ones reject until it is back.
 */
export function connectSocketDesk({ address, open, backoff = defaultBackoff }: SocketDeskOptions): Promise<SocketDesk> {
  const pending = new Map<number, Pending>()
  const listeners = new Set<(notice: DeskNotice) => void>()
  let socket: WebSocket | undefined
  let nextId = 1
  let closed = false

  function receive(data: unknown): void {
    const message = deskSocketMessageSchema.safeParse(typeof data === 'string' ? JSON.parse(data) : undefined)
    if (!message.success) return
    if ('id' in message.data) {
      const { id, result } = message.data
      pending.get(id)?.resolve(result)
      pending.delete(id)
      return
    }
    const notice = readNotice(message.data.notice)
    if (notice !== undefined) for (const listener of listeners) listener(notice)
  }

  function failPending(): void {
    for (const { reject } of pending.values()) reject(mainIsGone())
    pending.clear()
  }

  function ask(method: DeskMethod, request: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (socket === undefined || socket.readyState !== socket.OPEN) return reject(mainIsGone())
      const id = nextId++
      pending.set(id, { resolve, reject })
      socket.send(JSON.stringify({ id, method, request }))
    })
  }

  const desk: SocketDesk = {
    call: async (method, request) => readAnswer(method, await ask(method, request)),
    onNotice(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      socket?.close()
    },
  }

  return new Promise((resolve, reject) => {
    let admitted = false
    const connect = (attempt: number) => {
      const current = open(address)
      socket = current
      let failures = attempt
      // Who is refused is told by the close; who is let in gets an answer. The first answer is the admission.
      current.addEventListener('open', () => {
        ask('desk.info', {}).then(
          () => {
            failures = 0
            admitted = true
            resolve(desk)
          },
          // The close event that follows says why and decides what happens next.
          () => undefined,
        )
      })
      current.addEventListener('message', (event) => receive(event.data))
      current.addEventListener('close', (event) => {
        failPending()
        if (closed) return
        if (!admitted && event.code === deskSocketClose.otherPage) return reject(openElsewhere())
        if (!admitted && failures >= firstTries) return reject(mainIsGone())
        setTimeout(() => connect(failures + 1), backoff(failures))
      })
    }
    connect(0)
  })
}
