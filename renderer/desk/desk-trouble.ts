import { DeskError, type DeskErrorData } from '#shared/contract/desk-contract.ts'
import type { Reason } from '#shared/reasons/reason.ts'

/** Why something was not done: the desk's reason or else its code, which screens have words for; `why` is English. */
export interface DeskTrouble {
  readonly code: DeskErrorData['code']
  readonly because?: Reason | undefined
  readonly why: string
}

export function troubleOf(error: unknown): DeskTrouble {
  if (error instanceof DeskError) return { code: error.code, because: error.because, why: error.message }
  return { code: 'internal', why: error instanceof Error ? error.message : String(error) }
}
