import type { EventOf } from '../event.ts'
import type { OrderState } from '../order-state.ts'
import type { IssuedPaper } from '../order-view.ts'

/** By kind and number: the same number issued twice is one paper, whoever says it again. */
function issue(state: OrderState, paper: IssuedPaper): void {
  const key = `${paper.kind} ${paper.number}`
  if (!state.issued.has(key)) state.issued.set(key, paper)
}

export function issueInvoice(state: OrderState, { data, at }: EventOf<'invoice-issued'>): void {
  issue(state, { kind: 'invoice', number: data.number, at, snapshot: data.snapshot, void: undefined })
}

export function issueWaybill(state: OrderState, { data, at }: EventOf<'waybill-issued'>): void {
  issue(state, { kind: 'waybill', number: data.number, at, snapshot: data.snapshot, void: undefined })
}

export function issueCreditNote(state: OrderState, { data, at }: EventOf<'credit-note-issued'>): void {
  issue(state, { kind: 'credit-note', number: data.number, at, snapshot: data.snapshot, void: undefined })
}

/** A void paper stays in the books. Voiding one that nobody issued changes nothing. */
export function voidDocument(state: OrderState, { data, at }: EventOf<'document-voided'>): void {
  const key = `${data.kind} ${data.number}`
  const paper = state.issued.get(key)
  if (paper !== undefined && paper.void === undefined)
    state.issued.set(key, { ...paper, void: { reason: data.reason, at } })
}
