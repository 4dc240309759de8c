import { type DrawnData, documentDataSchema } from '#shared/documents/document.ts'

/** The way to a text within a document: `shipTo`, `name`. */
export type FieldPath = readonly (string | number)[]

/** Every text of a document that may be any text: what the schema accepts whatever stands in it. */
export function textFields(data: DrawnData): readonly FieldPath[] {
  return leaves(data).filter((path) => isPaper(withTexts(data, [[path, '\u202e<x>^XZ =1']])))
}

export const isPaper = (value: unknown): value is DrawnData => documentDataSchema.safeParse(value).success

/** A copy of the document with other texts at these places. */
export function withTexts(data: DrawnData, texts: readonly (readonly [FieldPath, string])[]): unknown {
  const copy: unknown = structuredClone(data)
  for (const [path, text] of texts) {
    const owner = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy)
    Reflect.set(Object(owner), path.at(-1) ?? '', text)
  }
  return copy
}

function leaves(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value === 'string') return [path]
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item, index) => leaves(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
}
