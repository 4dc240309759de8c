import { groupTag, type IppAttribute, type IppMessage, type IppValue, valueTag } from './message.ts'

class Bytes {
  readonly #parts: Uint8Array[] = []
  u8(value: number): this {
    this.#parts.push(Uint8Array.of(value))
    return this
  }
  u16(value: number): this {
    const part = new Uint8Array(2)
    new DataView(part.buffer).setUint16(0, value)
    this.#parts.push(part)
    return this
  }
  i32(value: number): this {
    const part = new Uint8Array(4)
    new DataView(part.buffer).setInt32(0, value)
    this.#parts.push(part)
    return this
  }
  raw(bytes: Uint8Array): this {
    this.#parts.push(bytes)
    return this
  }
  /** A length and the bytes; IPP lengths have 16 bits. Throws RangeError for more. */
  sized(bytes: Uint8Array): this {
    if (bytes.length > 0x7fff) throw new RangeError(`an IPP value holds at most 32767 bytes, not ${bytes.length}`)
    return this.u16(bytes.length).raw(bytes)
  }
  done(): Uint8Array {
    const whole = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of this.#parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The bytes of a message. Throws RangeError for what IPP cannot carry. */
export function encodeIpp(message: IppMessage): Uint8Array {
  const out = new Bytes().u8(message.version[0]).u8(message.version[1]).u16(message.code).i32(message.requestId)
  for (const group of message.groups) {
    out.u8(group.tag)
    for (const attribute of group.attributes) writeAttribute(out, attribute)
  }
  return out.u8(groupTag.end).raw(message.data).done()
}

function writeAttribute(out: Bytes, { name, values }: IppAttribute): void {
  for (const [index, value] of values.entries()) {
    out.u8(value.tag).sized(index === 0 ? utf8(name) : new Uint8Array())
    writeValue(out, value)
  }
}

function writeValue(out: Bytes, value: IppValue): void {
  if ('members' in value) {
    out.u16(0)
    for (const member of value.members) writeMember(out, member)
    out.u8(valueTag.endCollection).u16(0).u16(0)
  } else if ('text' in value) out.sized(utf8(value.text))
  else if ('number' in value) out.u16(4).i32(value.number)
  else if ('boolean' in value) out.u16(1).u8(value.boolean ? 1 : 0)
  else if ('lower' in value) out.u16(8).i32(value.lower).i32(value.upper)
  else out.sized(value.bytes)
}

/** Inside a collection the name travels as a value of its own. */
function writeMember(out: Bytes, { name, values }: IppAttribute): void {
  out.u8(valueTag.memberName).u16(0).sized(utf8(name))
  for (const value of values) {
    out.u8(value.tag).u16(0)
    writeValue(out, value)
  }
}
