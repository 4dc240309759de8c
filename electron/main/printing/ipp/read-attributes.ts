import { type IppAttribute, type IppGroup, type IppMessage, valueTag } from './message.ts'

/** Attributes of one object (a job, a printer) by name, read as what they should be. */
export interface Attributes {
  text(name: string): string | undefined
  texts(name: string): readonly string[]
  number(name: string): number | undefined
  boolean(name: string): boolean | undefined
  /** Resolutions in dots per inch, across. */
  dpis(name: string): readonly number[]
}

export function attributesOf(group: IppGroup): Attributes {
  const byName = new Map<string, IppAttribute>(group.attributes.map((attribute) => [attribute.name, attribute]))
  const first = (name: string) => byName.get(name)?.values[0]
  return {
    text: (name) => {
      const value = first(name)
      return value !== undefined && 'text' in value ? value.text : undefined
    },
    texts: (name) => (byName.get(name)?.values ?? []).flatMap((value) => ('text' in value ? [value.text] : [])),
    number: (name) => {
      const value = first(name)
      return value !== undefined && 'number' in value ? value.number : undefined
    },
    boolean: (name) => {
      const value = first(name)
      return value !== undefined && 'boolean' in value ? value.boolean : undefined
    },
    dpis: (name) =>
      (byName.get(name)?.values ?? []).flatMap((value) => {
        if (value.tag !== valueTag.resolution || !('bytes' in value) || value.bytes.length !== 9) return []
        const view = new DataView(value.bytes.buffer, value.bytes.byteOffset, 9)
        // Units: 3 per inch, 4 per centimetre (RFC 8011 §5.1.16).
        return [view.getUint8(8) === 4 ? Math.round(view.getInt32(0) * 2.54) : view.getInt32(0)]
      }),
  }
}

/** Every group of a kind: one per job or printer in an answer. */
export function groupsOf(message: IppMessage, tag: number): readonly Attributes[] {
  return message.groups.filter((group) => group.tag === tag).map(attributesOf)
}
