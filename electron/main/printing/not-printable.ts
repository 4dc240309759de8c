import type { PrintCause } from '#shared/contract/print-job.ts'

/** The paper cannot be made, and trying again gives the same: the job fails with these words. */
export class NotPrintable extends Error {
  override readonly name = 'NotPrintable'
  readonly why: PrintCause
  constructor(message: string, why: PrintCause) {
    super(message)
    this.why = why
  }
}

/** The bytes of a shop's file are not on this desk yet: the job waits for them and holds up no other. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing'
  readonly sha256: string
  constructor(message: string, sha256: string) {
    super(message)
    this.sha256 = sha256
  }
}
