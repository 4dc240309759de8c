import { isGs1Number } from '#shared/numbers/check-digits.ts'
import { groupSeparator } from './burst-detector.ts'
import { parseGs1Elements } from './gs1-elements.ts'

/** What the command barcodes of the printed sheet do. */
export const commands = [
  'UNDO',
  'NEXTBOX',
  'HOLD',
  'PROBLEM',
  'CONFIRM',
  'CANCEL',
  'FINISH',
  'SHORT',
  'REPRINT',
] as const
export type Command = (typeof commands)[number]

interface Read {
  /** As scanned, without the scanner's own symbology mark. */
  readonly raw: string
}
export type ParsedCode =
  | (Read & { readonly kind: 'command'; readonly value: Command })
  /** `value` is the whole badge code, as the operator's record has it. */
  | (Read & { readonly kind: 'badge'; readonly value: string })
  /** `value` is the GTIN-14. Lot, expiry and serial are given only where the barcode said where they end. */
  | (Read & { readonly kind: 'gtin'; readonly value: string; readonly attributes?: Gs1Attributes })
  | (Read & { readonly kind: 'sscc'; readonly value: string })
  /** A private code, an SKU, an order number. Text: 00012345 is not 12345. */
  | (Read & { readonly kind: 'plain'; readonly value: string })

export interface Gs1Attributes {
  readonly lot?: string
  /** YYMMDD, as printed. */
  readonly expiry?: string
  readonly serial?: string
}

/** Symbology marks (AIM) behind which a GS1 element string follows: GS1-128, DataMatrix, QR, DataBar. */
const gs1Marks = /^\](C1|d2|Q3|e0)/
const mark = /^\][A-Za-z]\d/

/** Says what a scanned text is, from the text alone. */
export function parseCode(scanned: string): ParsedCode {
  const declared = gs1Marks.test(scanned)
  const raw = scanned.replace(mark, '').trim()
  const command = commands.find((name) => raw === `PD:${name}`)
  if (command !== undefined) return { kind: 'command', value: command, raw }
  if (/^PDU-./.test(raw)) return { kind: 'badge', value: raw, raw }
  return fromElements(raw, declared) ?? fromDigits(raw)
}

function fromElements(raw: string, declared: boolean): ParsedCode | undefined {
  const text = raw.replace(/\u241d|\{GS\}/g, groupSeparator)
  const separated = text.includes(groupSeparator) || text.startsWith('(')
  // Without a mark, a separator or a bracket only the two shapes that check themselves are taken for GS1.
  if (!declared && !separated && !/^(01\d{14}|00\d{18}$)/.test(text)) return undefined
  const elements = parseGs1Elements(text)
  const sscc = elements?.get('00')
  if (sscc !== undefined && isGs1Number(sscc)) return { kind: 'sscc', value: sscc, raw }
  const gtin = elements?.get('01') ?? elements?.get('02')
  if (gtin === undefined || !isGs1Number(gtin)) return undefined
  const attributes = declared || separated ? attributesOf(elements) : undefined
  return { kind: 'gtin', value: gtin, raw, ...(attributes && { attributes }) }
}

function attributesOf(elements: ReadonlyMap<string, string> | undefined): Gs1Attributes | undefined {
  const [lot, expiry, serial] = ['10', '17', '21'].map((identifier) => elements?.get(identifier))
  if (lot === undefined && expiry === undefined && serial === undefined) return undefined
  return {
    ...(lot !== undefined && { lot }),
    ...(expiry !== undefined && { expiry }),
    ...(serial !== undefined && { serial }),
  }
}

function fromDigits(raw: string): ParsedCode {
  const gtin = gtin14(raw)
  return gtin === undefined ? { kind: 'plain', value: raw, raw } : { kind: 'gtin', value: gtin, raw }
}

/** The normal form in which EAN-8, UPC-A, EAN-13 and GTIN-14 of one article are equal; undefined for any other text. */
export function gtin14(code: string): string | undefined {
  return /^(\d{8}|\d{12,14})$/.test(code) && isGs1Number(code) ? code.padStart(14, '0') : undefined
}
