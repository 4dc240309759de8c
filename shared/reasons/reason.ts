import { z } from 'zod'

/**
 * Why something was refused or did not work, for screens to say in their language. It travels beside an English `message`,
 * which is for logs and for pages that do not know the code.
 */
export const reasonSchema = z.object({
  code: z.string().max(60),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What another program, the system or a schema said, in its own words; shown apart from the sentence. */
  detail: z.string().optional(),
})
export type Reason = z.infer<typeof reasonSchema>

/** Code → what its sentence names. `count` is a number of things; every other number or text is shown as it is. */
export const reasonParams = {
  // Between the desk and the endpoint.
  'endpoint-unreachable': ['host'],
  'endpoint-redirects': ['host'],
  'not-an-endpoint': [],
  'no-answer': [],
  'endpoint-busy': [],
  'endpoint-failed': [],
  'not-paired': [],
  'station-too-old': ['spoken', 'own'],
  'endpoint-too-old': ['spoken', 'own'],
  'another-run': ['station'],
  'request-malformed': [],
  'too-large': ['megabytes'],
  // Joining an endpoint.
  'pairing-code': ['minutes', 'tries'],
  'pairing-blocked': [],
  'facts-wait-elsewhere': ['count', 'host'],
  'not-joined': [],
  // A fact that the endpoint parked.
  'fact-malformed': [],
  'fact-type-unknown': ['type'],
  'fact-of-another-station': ['own', 'station'],
  'fact-of-the-shop': ['type'],
  'fact-order-unknown': ['order'],
  'fact-id-taken': [],
  // Numbers.
  'pool-used-up': ['pool'],
  'pool-missing': ['pool'],
  // What a person asked of the endpoint.
  'settings-overtaken': [],
  'status-in-use': ['count'],
  'product-unknown': ['sku'],
  'order-unknown': ['order'],
  'request-used': [],
  'no-payment-provider': [],
  'refund-refused': ['order'],
  'refund-unknown': ['order', 'refund'],
  'refund-under-way': ['order'],
  'refunded-already': ['order', 'reference'],
  'nothing-paid': ['order'],
  'provider-cannot-refund': ['order', 'payment'],
  // Inside the desk.
  'another-station': [],
  'another-window': [],
  'foreign-caller': [],
  'desk-silent': [],
  'desk-slow': ['seconds'],
  'desk-differs': [],
  'journal-not-written': [],
  'diagnostics-not-written': ['folder'],
  'page-failed': [],
  // Printing.
  'print-answered': ['order'],
  'batch-not-stopped': [],
  'batch-changed': [],
  'printer-address': ['address'],
  'printer-unknown': ['printer'],
  'zpl-only': [],
  'not-drawn': [],
  'not-printable': [],
  'desk-ending': [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ReasonCode = keyof typeof reasonParams
type ReasonParams<C extends ReasonCode> = { readonly [P in (typeof reasonParams)[C][number]]: string | number }

export function reason<C extends ReasonCode>(code: C, params: ReasonParams<C>, detail?: string): Reason {
  return { code, params, ...(detail === undefined ? {} : { detail }) }
}

export const isReasonCode = (code: string): code is ReasonCode => Object.hasOwn(reasonParams, code)
