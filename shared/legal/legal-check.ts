import type { DocumentData } from '../documents/document.ts'

/** A field that the law of the seller's country wants on a paper and that is missing or wrong. */
export interface LegalFinding {
  /** Names the field in the screens' words: `papers.legal.field.<field>`. */
  readonly field: string
  readonly problem: 'missing' | 'invalid'
  /** Where it is filled in: the shop's profile, the order at the shop, the customer's data, this station. */
  readonly where: 'shop' | 'order' | 'customer' | 'station'
}

export function legalFindings(_data: DocumentData): readonly LegalFinding[] {
  return []
}
