import type { DocumentData } from '../documents/document.ts'
import { type LegalField, legalRules } from './legal-rules.ts'

export type { LegalField } from './legal-rules.ts'

/** A field that the law of the seller's country wants on a paper and that is missing or wrong. */
export interface LegalFinding {
  /** Names the field in the screens' words: `papers.legal.field.<field>`. */
  readonly field: LegalField
  readonly problem: 'missing' | 'invalid'
  /** Where it is filled in: the shop's profile, the order at the shop, the customer's data, this station. */
  readonly where: 'shop' | 'order' | 'customer' | 'station'
}

export interface CheckedField {
  readonly field: LegalField
  /** There and, as far as its form can be checked, right. */
  readonly found: boolean
}

function* checked(
  data: DocumentData,
): Generator<LegalFinding | { readonly field: LegalField; readonly problem: undefined }> {
  if (data.kind !== 'invoice' && data.kind !== 'credit-note' && data.kind !== 'waybill') return
  const { country } = data.seller.address
  for (const rule of legalRules) {
    if (!rule.kinds.includes(data.kind)) continue
    if (rule.countries !== undefined && !rule.countries.includes(country)) continue
    const state = rule.state(data)
    if (state === 'not-asked') continue
    const { field, where } = rule
    yield state === 'found' ? { field, problem: undefined } : { field, problem: state, where }
  }
}

/**
 * What of the country's minimum a paper lacks (C9). It looks at what is written, never at whether it is true, and is no legal
 * advice: `papers.legal.claims` tells people so. A file of the shop's is the shop's own affair: nothing is found.
 */
export function legalFindings(data: DocumentData): readonly LegalFinding[] {
  return [...checked(data)].filter((entry): entry is LegalFinding => entry.problem !== undefined)
}

/** Every field that was looked for on this paper, in the order of the table. */
export function legalFields(data: DocumentData): readonly CheckedField[] {
  return [...checked(data)].map(({ field, problem }) => ({ field, found: problem === undefined }))
}
