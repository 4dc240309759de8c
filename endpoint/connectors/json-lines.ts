import { sayIssues } from '../server/say-issues.ts'
import { incomingOrderSchema } from './incoming-order.ts'
import type { ReadEntry } from './read-result.ts'

function readLine(text: string, line: number): ReadEntry {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return {
      kind: 'broken',
      line,
      message: `the whole line: expected JSON (${error instanceof Error ? error.message : error})`,
    }
  }
  const parsed = incomingOrderSchema.safeParse(value)
  if (!parsed.success) return { kind: 'broken', line, message: sayIssues(parsed.error) }
  return { kind: 'order', line, order: parsed.data }
}

/** One `{"source","externalId","intake"}` per line. Empty lines do not count. */
export function readJsonLines(text: string): ReadEntry[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, line }) => readLine(text, line))
}
