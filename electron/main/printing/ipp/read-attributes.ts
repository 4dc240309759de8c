import type { IppAttribute, IppGroup, IppMessage } from './message.ts'

/** Attributes of one object (a job, a printer) by name, read as what they should be. */
export interface Attributes {
  text(name: string): string | undefined
  texts(name: string): readonly string[]
  number(name: string): number | undefined
  boolean(name: string): boolean | undefined
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
  }
}

/** Every group of a kind: one per job or printer in an answer. */
export function groupsOf(message: IppMessage, tag: number): readonly Attributes[] {
  return message.groups.filter((group) => group.tag === tag).map(attributesOf)
}
