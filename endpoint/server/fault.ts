import type { Reason } from '#shared/reasons/reason.ts'
import type { WireError } from '#shared/sync/wire.ts'

const statusOf: Readonly<Record<WireError['code'], number>> = {
  'bad-request': 400,
  unauthorised: 401,
  'not-found': 404,
  'too-old': 409,
  conflict: 409,
  'too-large': 413,
  busy: 503,
  internal: 500,
}

interface FaultAbout {
  /** For what a person at a desk may see; what only programs ask needs none. */
  readonly because?: Reason
  readonly status?: number
}

/** A refusal that the other side is told in words. */
export class Fault extends Error {
  readonly code: WireError['code']
  readonly status: number
  readonly because: Reason | undefined
  constructor(code: WireError['code'], message: string, { because, status = statusOf[code] }: FaultAbout = {}) {
    super(message)
    this.name = 'Fault'
    this.code = code
    this.status = status
    this.because = because
  }
}
