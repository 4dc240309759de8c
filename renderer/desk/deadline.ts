import { type Desk, DeskError, type DeskMethod } from '#shared/contract/desk-contract.ts'
import { reason } from '#shared/reasons/reason.ts'

/** A disk that hangs and a main process that is stuck answer never: a person must not wait for them in silence. */
const deadlineMs = 10_000

/** These wait for a network or draw a document. */
const patient: Readonly<Partial<Record<DeskMethod, number>>> = {
  'desk.join': 60_000,
  'printing.submit': 60_000,
  'printing.printers': 30_000,
}

/** The same desk, every call answered or refused in time. A late answer to a refused call is dropped. */
export function withDeadline(desk: Desk, scale = 1): Desk {
  return {
    onNotice: (listener) => desk.onNotice(listener),
    async call(method, request) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const ms = (patient[method] ?? deadlineMs) * scale
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () =>
            reject(
              new DeskError({
                code: 'internal',
                message: `The desk has not answered for ${ms / 1000} s (${method}).`,
                because: reason('desk-slow', { seconds: ms / 1000 }, method),
              }),
            ),
          ms,
        )
      })
      try {
        return await Promise.race([desk.call(method, request), late])
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
