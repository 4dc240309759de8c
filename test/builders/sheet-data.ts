import type { LabelData } from '#shared/documents/document.ts'
import type { Language } from '#shared/order/intake.ts'
import { aLabel, anInvoice } from './document-data.ts'

/** A label with everything on it: amount to collect, promised hours, tracking page. */
export function aFullLabel(language: Language = 'en', changes: Partial<LabelData> = {}): LabelData {
  return aLabel(language, {
    dueOnDelivery: anInvoice(language).totals.total,
    promised: '2026-11-23',
    window: { from: '14:00', to: '18:00' },
    qr: 'https://track.packdesk.example/RR473124829PL',
    ...changes,
  })
}
