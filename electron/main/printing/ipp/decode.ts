import {
  groupTag,
  type IppAttribute,
  type IppGroup,
  type IppMessage,
  type IppValue,
  isTextTag,
  valueTag,
} from './message.ts'

/** The answer was cut or is not IPP. */
export class IppFormatError extends Error {
  override readonly name = 'IppFormatError'
}

class Reader {
  at = 0
  readonly #bytes: Uint8Array
  readonly #view: DataView
  constructor(bytes: Uint8Array) {
    // Never a Buffer: its slice() shares the memory, and a value's bytes would begin somewhere else.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  #move(count: number): number {
    const from = this.at
    if (from + count > this.#bytes.length)
      throw new IppFormatError(`the IPP message ends at byte ${this.#bytes.length}`)
    this.at += count
    return from
  }
  u8 = () => this.#view.getUint8(this.#move(1))
  u16 = () => this.#view.getUint16(this.#move(2))
  i32 = () => this.#view.getInt32(this.#move(4))
  sized(): Uint8Array {
    const length = this.u16()
    const from = this.#move(length)
    return this.#bytes.slice(from, from + length)
  }
  peek = () => this.#bytes[this.at]
  rest = () => this.#bytes.slice(this.at)
}

const utf8 = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Throws IppFormatError for anything that is not a whole message. */
export function decodeIpp(bytes: Uint8Array): IppMessage {
  const reader = new Reader(bytes)
  const version = [reader.u8(), reader.u8()] as const
  const code = reader.u16()
  const requestId = reader.i32()
  const groups: IppGroup[] = []
  for (let tag = reader.u8(); tag !== groupTag.end; tag = reader.u8()) {
    if (tag > 0x0f) throw new IppFormatError(`a group was expected, not tag ${tag}`)
    groups.push({ tag, attributes: readAttributes(reader) })
  }
  return { version, code, requestId, groups, data: reader.rest() }
}

function readAttributes(reader: Reader): IppAttribute[] {
  const attributes: { name: string; values: IppValue[] }[] = []
  for (let next = reader.peek(); next !== undefined && next > 0x0f; next = reader.peek()) {
    const tag = reader.u8()
    const name = utf8(reader.sized())
    const value = readValue(reader, tag, 0)
    if (name !== '') attributes.push({ name, values: [value] })
    else if (attributes.length > 0) attributes.at(-1)?.values.push(value)
    else throw new IppFormatError('a value stands before any name')
  }
  return attributes
}

function readValue(reader: Reader, tag: number, depth: number): IppValue {
  const bytes = reader.sized()
  const view = new DataView(bytes.buffer)
  if (tag === valueTag.beginCollection) return { tag, members: readMembers(reader, depth + 1) }
  if (isTextTag(tag)) return { tag, text: utf8(bytes) }
  if ((tag === valueTag.integer || tag === valueTag.enum) && bytes.length === 4)
    return { tag, number: view.getInt32(0) }
  if (tag === valueTag.boolean && bytes.length === 1) return { tag, boolean: view.getUint8(0) !== 0 }
  if (tag === valueTag.range && bytes.length === 8) return { tag, lower: view.getInt32(0), upper: view.getInt32(4) }
  return { tag, bytes }
}

function readMembers(reader: Reader, depth: number): IppAttribute[] {
  if (depth > 16) throw new IppFormatError('collections are nested too deep')
  const members: { name: string; values: IppValue[] }[] = []
  for (;;) {
    const tag = reader.u8()
    reader.sized()
    if (tag === valueTag.endCollection) {
      reader.sized()
      return members
    }
    if (tag === valueTag.memberName) members.push({ name: utf8(reader.sized()), values: [] })
    else if (members.length > 0) members.at(-1)?.values.push(readValue(reader, tag, depth))
    else throw new IppFormatError('a collection has a value before any member name')
  }
}
