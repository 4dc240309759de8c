/** IPP/1.1 messages (RFC 8010) as data. Values keep their tag, so what is decoded can be encoded again. */
export const groupTag = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, unsupported: 0x05 } as const

export const valueTag = {
  unsupported: 0x10,
  unknown: 0x12,
  noValue: 0x13,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  octets: 0x30,
  dateTime: 0x31,
  resolution: 0x32,
  range: 0x33,
  beginCollection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
  memberName: 0x4a,
} as const

export type IppValue =
  /** Signed 32-bit: integer and enum. */
  | { readonly tag: 0x21 | 0x23; readonly number: number }
  | { readonly tag: 0x22; readonly boolean: boolean }
  | { readonly tag: 0x33; readonly lower: number; readonly upper: number }
  | { readonly tag: 0x34; readonly members: readonly IppAttribute[] }
  /** Character strings, tags 0x41 to 0x49. */
  | { readonly tag: number; readonly text: string }
  /** Everything else as it came: out-of-band values, dates, resolutions, strings with a language. */
  | { readonly tag: number; readonly bytes: Uint8Array }

export interface IppAttribute {
  readonly name: string
  readonly values: readonly IppValue[]
}

export interface IppGroup {
  readonly tag: number
  readonly attributes: readonly IppAttribute[]
}

export interface IppMessage {
  readonly version: readonly [number, number]
  /** The operation of a request, the status of a response. */
  readonly code: number
  readonly requestId: number
  readonly groups: readonly IppGroup[]
  /** What follows the attributes: the document. */
  readonly data: Uint8Array
}

export const isTextTag = (tag: number) => tag >= 0x41 && tag <= 0x49

const attribute = (tag: number, name: string, ...texts: string[]): IppAttribute => ({
  name,
  values: texts.map((text) => ({ tag, text })),
})

export const keyword = (name: string, ...texts: string[]) => attribute(valueTag.keyword, name, ...texts)
export const uri = (name: string, text: string) => attribute(valueTag.uri, name, text)
export const nameText = (name: string, text: string) => attribute(valueTag.name, name, text)
export const mimeType = (name: string, text: string) => attribute(valueTag.mimeType, name, text)
export const integer = (name: string, number: number): IppAttribute => ({ name, values: [{ tag: 0x21, number }] })
export const boolean = (name: string, value: boolean): IppAttribute => ({
  name,
  values: [{ tag: 0x22, boolean: value }],
})

/** Charset and language stand first in every request. */
export const preamble: readonly IppAttribute[] = [
  attribute(valueTag.charset, 'attributes-charset', 'utf-8'),
  attribute(valueTag.language, 'attributes-natural-language', 'en'),
]
