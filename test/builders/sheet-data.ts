import type {
  CalibrationData,
  CommandSheetData,
  CourierSheetData,
  HandoverSheetData,
  LabelData,
  PackingSlipData,
  PickListData,
  ReturnSlipData,
  ToteLabelData,
} from '#shared/documents/document.ts'
import { formatNumber } from '#shared/numbers/number-format.ts'
import type { Language } from '#shared/order/intake.ts'
import { aLabel, anInvoice, aWaybill } from './document-data.ts'
import { sheetTexts } from './sheet-texts.ts'

const common = (language: Language) => ({
  language,
  orderId: `order-${language}`,
  orderNumber: '536365',
  seller: anInvoice(language).seller,
  issuedOn: '2026-11-21',
  copy: 1,
})

const noOrder = (language: Language) => ({ ...common(language), orderId: '', orderNumber: '' })

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

/** Two parcels, the last line one piece short. */
export function aPackingSlip(language: Language = 'en', changes: Partial<PackingSlipData> = {}): PackingSlipData {
  const invoice = anInvoice(language)
  return {
    ...common(language),
    kind: 'packing-slip',
    shipTo: invoice.shipTo,
    placedAt: invoice.placedAt,
    carrierName: aWaybill(language).carrierName,
    gift: false,
    currency: invoice.currency,
    lines: invoice.lines.map(({ sku, name, quantity, total }, index) => ({
      sku,
      name,
      ordered: quantity,
      packed: index === invoice.lines.length - 1 ? Math.max(0, quantity - 1) : quantity,
      parcels: index === 0 ? [1, 2] : [1],
      total,
    })),
    total: invoice.totals.total,
    parcelCount: 2,
    ...changes,
  }
}

export function aGiftSlip(language: Language = 'en'): PackingSlipData {
  const { total, ...slip } = aPackingSlip(language)
  return {
    ...slip,
    gift: true,
    giftMessage: sheetTexts[language].giftMessage,
    lines: slip.lines.map(({ total: _, ...line }) => ({ ...line, parcels: [] })),
    parcelCount: 1,
  }
}

const eans = ['4006381333931', '5901234123457', '8690504018568', '', '22139-A']

/** One order. */
export function aPickList(language: Language = 'en', changes: Partial<PickListData> = {}): PickListData {
  return {
    ...common(language),
    kind: 'pick-list',
    stationName: 'ST1',
    orders: [
      {
        number: '536365',
        shipBy: '2026-11-23T15:00:00Z',
        carrierName: aWaybill(language).carrierName,
        tote: 'T-014',
        note: sheetTexts[language].note,
      },
    ],
    lines: anInvoice(language).lines.map(({ sku, name, quantity }, index) => ({
      bin: index === 3 ? '' : `${'ABC'[index % 3]}-${12 + index * 3}-0${index + 1}`,
      sku,
      name,
      barcode: eans[index] ?? '',
      pieces: [{ order: '536365', quantity }],
    })),
    ...changes,
  }
}

/** Three orders in one round. */
export function aPickRound(language: Language = 'en'): PickListData {
  const list = aPickList(language)
  const numbers = ['536365', '536371', '536402']
  return {
    ...list,
    orderId: '',
    orderNumber: '',
    orders: numbers.map((number, index) => ({
      number,
      shipBy: '2026-11-23T15:00:00Z',
      carrierName: aWaybill(language).carrierName,
      tote: `T-0${14 + index}`,
      ...(index === 1 ? { note: sheetTexts[language].note } : {}),
    })),
    lines: list.lines.map((line, index) => ({
      ...line,
      pieces: numbers.slice(0, (index % 3) + 1).map((order, place) => ({ order, quantity: place + 1 })),
    })),
  }
}

export function aReturnSlip(language: Language = 'en', changes: Partial<ReturnSlipData> = {}): ReturnSlipData {
  const invoice = anInvoice(language)
  return {
    ...common(language),
    kind: 'return-slip',
    customer: invoice.shipTo,
    returnNumber: 'R-536365-1',
    until: '2026-12-05',
    policy: sheetTexts[language].policy,
    lines: invoice.lines.slice(0, 3).map(({ sku, name, quantity }) => ({ sku, name, quantity })),
    ...changes,
  }
}

export function aToteLabel(language: Language = 'en', changes: Partial<ToteLabelData> = {}): ToteLabelData {
  return {
    ...common(language),
    kind: 'tote-label',
    code: 'T-014',
    carrierName: aWaybill(language).carrierName,
    shipBy: '2026-11-23T15:00:00Z',
    pieces: 21,
    assignee: sheetTexts[language].people[0],
    ...changes,
  }
}

/** Every third parcel is paid at the door, every fifth has no number of the carrier's. */
export function aHandoverSheet(language: Language = 'en', parcels = 9): HandoverSheetData {
  const { shipTo, currency, totals } = anInvoice(language)
  return {
    ...noOrder(language),
    kind: 'handover-sheet',
    number: 'ST1-20261121-170500',
    carrierName: aWaybill(language).carrierName,
    stationName: 'ST1',
    at: '2026-11-21T17:05:00Z',
    parcels: Array.from({ length: parcels }, (_, index) => ({
      orderNumber: String(536_365 + index),
      recipient: shipTo.name,
      city: shipTo.city,
      postcode: shipTo.postcode,
      ...(index % 5 === 4
        ? {}
        : { trackingNumber: formatNumber({ kind: 's10', service: 'RR', country: 'PL' }, 47_312_482 + index) }),
      sscc: formatNumber({ kind: 'sscc', extension: '3', companyPrefix: '4012345' }, 42 + index),
      weightGrams: 1005 + 210 * index,
      dueOnDelivery: index % 3 === 0 ? totals.total : 0,
      currency,
    })),
  }
}

export function aCourierSheet(language: Language = 'en', stops = 4): CourierSheetData {
  const { shipTo, currency, totals } = anInvoice(language)
  const texts = sheetTexts[language]
  return {
    ...noOrder(language),
    kind: 'courier-sheet',
    carrierName: texts.house,
    courier: texts.people[1],
    stops: Array.from({ length: stops }, (_, index) => ({
      orderNumber: String(536_365 + index),
      name: shipTo.name,
      phone: shipTo.phone ?? '',
      street: shipTo.street,
      city: shipTo.city,
      promised: '2026-11-23',
      ...(index % 2 === 0 ? { window: { from: '14:00', to: '18:00' } } : {}),
      parcels: 1 + (index % 2),
      collect: index % 2 === 0 ? totals.total : 0,
      currency,
      documents: [...texts.documents],
      notes: index === 0 ? [texts.note] : [],
    })),
  }
}

export function aCommandSheet(language: Language = 'en'): CommandSheetData {
  const codes = ['UNDO', 'NEXTBOX', 'HOLD', 'PROBLEM', 'CONFIRM', 'CANCEL', 'FINISH', 'SHORT', 'REPRINT']
  const { commands, people } = sheetTexts[language]
  return {
    ...noOrder(language),
    kind: 'command-sheet',
    commands: codes.map((code, index) => ({ code: `PD:${code}`, text: commands[index] ?? code })),
    people: people.map((name, index) => ({ name, badge: `PDU-00${index + 7}` })),
  }
}

export function aCalibration(language: Language = 'en', changes: Partial<CalibrationData> = {}): CalibrationData {
  return {
    ...noOrder(language),
    kind: 'calibration',
    printer: 'Zebra ZD421 (203 dpi)',
    stationName: 'ST1',
    media: 'a4',
    at: '2026-11-21T17:05:00Z',
    ...changes,
  }
}
