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

/** A refusal that the other side is told in words. */
export class Fault extends Error {
  readonly code: WireError['code']
  readonly status: number
  constructor(code: WireError['code'], message: string, status: number = statusOf[code]) {
    super(message)
    this.name = 'Fault'
    this.code = code
    this.status = status
  }
}
