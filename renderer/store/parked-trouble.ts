import { z } from 'zod'
import { type Reason, reasonSchema } from '#shared/reasons/reason.ts'

/** Why the endpoint parked a fact: its English sentence, and the code that screens have words for. */
export interface ParkedTrouble {
  readonly why: string
  readonly because?: Reason | undefined
}

const keptSchema = z.object({ why: z.string(), because: reasonSchema.optional() })

/** As one text, because the store's schema has one text for it. */
export const keepParked = (trouble: ParkedTrouble): string => JSON.stringify(trouble)

/** Programs before this one kept the endpoint's sentence alone. */
export function readParked(kept: string): ParkedTrouble {
  try {
    return keptSchema.safeParse(JSON.parse(kept)).data ?? { why: kept }
  } catch (error) {
    if (error instanceof SyntaxError) return { why: kept }
    throw error
  }
}
