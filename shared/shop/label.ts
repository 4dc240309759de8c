import { z } from 'zod'
import type { Language } from '../order/intake.ts'

/** A name in each language the shop uses; `en` is the fallback. */
export const labelSchema = z.object({ en: z.string() }).catchall(z.string())
export type Label = z.infer<typeof labelSchema>

export function labelIn(label: Label, language: Language): string {
  return label[language] || label.en
}
