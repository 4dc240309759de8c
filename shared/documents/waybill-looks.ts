import type { PaperWords } from '../locales/documents/paper-words.ts'
import type { Language } from '../order/intake.ts'
import type { WaybillForm } from './data/shipping-data.ts'
import type { LineColumn } from './line-columns.tsx'

type Word = { [K in keyof PaperWords]: PaperWords[K] extends string ? K : never }[keyof PaperWords]

export type WaybillParty = 'seller' | 'payer' | 'recipient'
export type WaybillFact =
  | 'issuedOn'
  | 'dispatchedOn'
  | 'basis'
  | 'carrier'
  | 'pickUpPoint'
  | 'deliverOn'
  | 'parcels'
  | 'pieces'
  | 'totalWeight'
  | 'packaging'
  | 'vehicle'

/** How a national form looks: its title, who stands on it, what it says of the goods, who signs. */
export interface WaybillLook {
  /** In the form's own language; absent: the form has no country, the reader's word is its title. */
  readonly title?: { readonly text: string; readonly language: Language }
  readonly parties: readonly {
    readonly word: Word
    readonly who: WaybillParty
    readonly wide?: boolean
    /** Stands there only where it is not who receives the goods: then the tax numbers are its own. */
    readonly apart?: boolean
  }[]
  readonly facts: readonly WaybillFact[]
  readonly columns: readonly LineColumn[]
  readonly signatures: readonly Word[]
  /** The seller's bank account stands on it. */
  readonly bank?: boolean
  /** The signature that the person who prepared it gives. */
  readonly preparedBy?: Word
}

const goods: readonly LineColumn[] = ['quantity', 'weight']
const transport = ['carrier', 'pickUpPoint', 'deliverOn'] as const
const load = ['parcels', 'pieces', 'totalWeight'] as const
const senderAndRecipient = [
  { word: 'sender', who: 'seller' },
  { word: 'recipient', who: 'recipient', wide: true },
] as const

/** field-guide §2.7: what each form must name, and no more. */
export const waybillLooks: Readonly<Record<WaybillForm, WaybillLook>> = {
  'delivery-note': {
    parties: senderAndRecipient,
    facts: ['issuedOn', ...transport, ...load],
    columns: goods,
    signatures: ['handedOver', 'received'],
    preparedBy: 'handedOver',
  },
  'sevk-irsaliyesi': {
    title: { text: 'SEVK İRSALİYESİ', language: 'tr' },
    // The customer with its tax office, and whom the goods go to (VUK 230/5).
    parties: [senderAndRecipient[0], { word: 'billTo', who: 'payer', apart: true }, senderAndRecipient[1]],
    // Both days, also where they are the same (VUK general communiqué 253).
    facts: ['issuedOn', 'dispatchedOn', 'basis', ...transport, ...load],
    columns: goods,
    signatures: ['delivers', 'receives'],
    preparedBy: 'delivers',
  },
  'list-przewozowy': {
    title: { text: 'LIST PRZEWOZOWY', language: 'pl' },
    parties: senderAndRecipient,
    facts: ['issuedOn', 'dispatchedOn', ...transport, 'packaging', 'pieces', 'totalWeight', 'vehicle'],
    columns: goods,
    signatures: ['senderSigns', 'carrierSigns', 'consignee'],
    preparedBy: 'senderSigns',
  },
  'tovarnaya-nakladnaya': {
    title: { text: 'ТОВАРНАЯ НАКЛАДНАЯ', language: 'ru' },
    parties: [
      { word: 'supplier', who: 'seller' },
      { word: 'payer', who: 'payer' },
      { word: 'shipper', who: 'seller' },
      { word: 'consignee', who: 'recipient' },
    ],
    facts: ['issuedOn', 'basis', ...transport, 'parcels', 'totalWeight'],
    columns: ['quantity', 'weight', 'unitNet', 'net', 'rate', 'tax', 'gross'],
    signatures: ['releases', 'accountant', 'ships', 'acceptsCargo', 'receivesCargo'],
    preparedBy: 'ships',
    bank: true,
  },
  havale: {
    title: { text: 'بارنامه و حوالهٔ کالا', language: 'fa' },
    parties: senderAndRecipient,
    facts: ['issuedOn', 'dispatchedOn', 'basis', ...transport, ...load],
    columns: goods,
    signatures: ['delivers', 'carrierSigns', 'receives'],
    preparedBy: 'delivers',
  },
}
