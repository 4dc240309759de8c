import type { PrintRequest } from '#shared/contract/print-job.ts'
import { dayText } from '#shared/documents/day-text.ts'
import type { CreditNoteData, DocumentData, InvoiceData, LabelData, WaybillData } from '#shared/documents/document.ts'
import { taxInside, taxSums } from '#shared/documents/tax-sums.ts'
import { waybillForm } from '#shared/documents/waybill-form.ts'
import { paperWords } from '#shared/locales/documents/paper-words.ts'
import { formatNumber } from '#shared/numbers/number-format.ts'
import type { Language } from '#shared/order/intake.ts'
import { documentSamples as samples } from './document-samples.ts'

const trackingNumber = (serial: number) => formatNumber({ kind: 's10', service: 'RR', country: 'PL' }, serial)
const sscc = (serial: number) => formatNumber({ kind: 'sscc', extension: '3', companyPrefix: '4012345' }, serial)

function common(language: Language) {
  const { seller, shipTo } = samples[language]
  return {
    language,
    orderId: `order-${language}`,
    orderNumber: '536365',
    seller,
    shipTo,
    issuedOn: '2026-11-21',
    copy: 1,
  }
}

/** An invoice in a language, with that country's goods and prices, tax included. */
export function anInvoice(language: Language = 'en', changes: Partial<InvoiceData> = {}): InvoiceData {
  const sample = samples[language]
  const lines = sample.items.map(([sku, name, quantity, unitPrice]) => ({
    sku,
    name,
    quantity,
    unitPrice,
    total: quantity * unitPrice,
    taxRate: sample.taxRate,
    weightGrams: 120,
  }))
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  const shipping = sample.items[0]?.[3] ?? 0
  const total = goods + shipping
  const totals = { goods, shipping, discount: 0, tax: taxInside(total, sample.taxRate), total }
  const { taxId, ...buyer } = sample.buyer ?? {}
  return {
    ...common(language),
    kind: 'invoice',
    number: 'FV/ST1/2026/000123',
    currency: sample.currency,
    billTo: sample.shipTo,
    ...(taxId === undefined ? {} : { customerTaxId: taxId, buyer }),
    placedAt: '2026-11-20T18:41:00+01:00',
    suppliedOn: '2026-11-21',
    lines,
    totals,
    taxes: [...taxSums(lines, totals)],
    paymentName: sample.payment,
    paid: language !== 'tr',
    carrierName: sample.carrier[0],
    ...changes,
  }
}

/** A waybill in the form of the language's country. */
export function aWaybill(language: Language = 'en', changes: Partial<WaybillData> = {}): WaybillData {
  const sample = samples[language]
  const invoice = anInvoice(language)
  const form = waybillForm(sample.seller.address.country)
  const goods = invoice.totals.goods
  const priced = {
    lines: invoice.lines,
    taxes: [...taxSums(invoice.lines, { tax: taxInside(goods, sample.taxRate), total: goods })],
    total: goods,
  }
  const unpriced = {
    lines: invoice.lines.map(({ sku, name, quantity, weightGrams }) => ({ sku, name, quantity, weightGrams })),
  }
  return {
    ...common(language),
    kind: 'waybill',
    number: 'WB-000042',
    form,
    dispatchedOn: '2026-11-21',
    carrierName: sample.carrier[0],
    service: sample.carrier[1],
    dueOnDelivery: invoice.paid ? 0 : invoice.totals.total,
    currency: sample.currency,
    parcelCount: 2,
    recipient: sample.buyer ?? {},
    basis: paperWords[language].orderOfDay
      .replace('{number}', '536365')
      .replace('{day}', dayText(language, invoice.placedAt)),
    preparedBy: sample.packer,
    ...(form === 'tovarnaya-nakladnaya' ? priced : unpriced),
    parcels: [
      { number: 1, weightGrams: 2350, sscc: sscc(42), trackingNumber: trackingNumber(47312482) },
      { number: 2, weightGrams: 1005, sscc: sscc(43), trackingNumber: trackingNumber(47312483) },
    ],
    ...changes,
  }
}

export function aLabel(language: Language = 'en', changes: Partial<LabelData> = {}): LabelData {
  const sample = samples[language]
  const invoice = anInvoice(language)
  return {
    ...common(language),
    kind: 'label',
    carrierName: sample.carrier[0],
    service: sample.carrier[1],
    dueOnDelivery: invoice.paid ? 0 : invoice.totals.total,
    currency: sample.currency,
    parcelCount: 2,
    parcel: { number: 1, weightGrams: 2350, sscc: sscc(42), trackingNumber: trackingNumber(47312482) },
    deliveryNote: sample.note,
    ...changes,
  }
}

/** Two pieces of the first line come back. */
export function aCreditNote(language: Language = 'en', changes: Partial<CreditNoteData> = {}): CreditNoteData {
  const { placedAt, suppliedOn, paymentName, paid, carrierName, ...billing } = anInvoice(language)
  const { taxRate } = samples[language]
  const lines = billing.lines.slice(0, 1).map((line) => ({ ...line, quantity: 2, total: 2 * line.unitPrice }))
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  const totals = { goods, shipping: 0, discount: 0, tax: taxInside(goods, taxRate), total: goods }
  return {
    ...billing,
    kind: 'credit-note',
    number: 'KO/ST1/2026/000007',
    lines,
    totals,
    taxes: [...taxSums(lines, totals)],
    corrects: { number: 'FV/ST1/2026/000123', issuedOn: '2026-11-20' },
    reason: samples[language].reason,
    ...changes,
  }
}

/** As a fact keeps it. */
export function withoutCopy<T extends { copy: number }>({ copy, ...snapshot }: T): Omit<T, 'copy'> {
  return snapshot
}

export const aPrintRequest = (
  printJobId: string,
  printer = 'Zebra',
  document: DocumentData = aLabel('en'),
): PrintRequest => ({ printJobId, document, printer })
