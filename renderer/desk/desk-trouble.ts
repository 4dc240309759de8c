import { DeskError, type DeskErrorData } from '#shared/contract/desk-contract.ts'

/** Why something was not done: the desk's own code, which screens have words for, and what was said in English. */
export interface DeskTrouble {
  readonly code: DeskErrorData['code']
  readonly why: string
}

export function troubleOf(error: unknown): DeskTrouble {
  if (error instanceof DeskError) return { code: error.code, why: error.message }
  return { code: 'internal', why: error instanceof Error ? error.message : String(error) }
}
