import { groupSeparator } from './burst-detector.ts'

/** Length of the value behind an application identifier; `max` means up to, ended by FNC1 or the end. */
type ValueLength = { readonly exactly: number } | { readonly max: number }

const exactLengths: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '11': 6,
  '12': 6,
  '13': 6,
  '15': 6,
  '16': 6,
  '17': 6,
  '20': 2,
}
const maxLengths: Readonly<Record<string, number>> = {
  '10': 20,
  '21': 20,
  '22': 20,
  '30': 8,
  '37': 8,
  '90': 30,
  '240': 30,
  '241': 30,
  '250': 30,
  '400': 30,
  '420': 20,
}

function identifierAt(text: string): readonly [string, ValueLength] | undefined {
  const measure = /^3[1-6]\d\d/.exec(text)?.[0]
  if (measure !== undefined) return [measure, { exactly: 6 }]
  for (const size of [2, 3]) {
    const identifier = text.slice(0, size)
    const exactly = exactLengths[identifier]
    if (exactly !== undefined) return [identifier, { exactly }]
    const max = maxLengths[identifier] ?? (/^9[1-9]$/.test(identifier) ? 90 : undefined)
    if (max !== undefined) return [identifier, { max }]
  }
  return undefined
}

/**
 * Application identifier → value of a GS1 element string, with FNC1 as 0x1D or in brackets as people write it:
 * `(01)04006381333931(10)AB`. Undefined when it is not one: nothing is guessed.
 */
export function parseGs1Elements(text: string): ReadonlyMap<string, string> | undefined {
  if (text.startsWith('(')) return parseBracketed(text)
  const elements = new Map<string, string>()
  let rest = text
  while (rest !== '') {
    if (rest.startsWith(groupSeparator)) {
      rest = rest.slice(1)
      continue
    }
    const found = identifierAt(rest)
    if (found === undefined) return undefined
    const [identifier, length] = found
    const body = rest.slice(identifier.length)
    const end = 'exactly' in length ? length.exactly : endOfVariable(body)
    const value = body.slice(0, end)
    if (!isValue(value, length)) return undefined
    elements.set(identifier, value)
    rest = body.slice(end)
  }
  return elements.size === 0 ? undefined : elements
}

function endOfVariable(body: string): number {
  const separator = body.indexOf(groupSeparator)
  return separator === -1 ? body.length : separator
}

function isValue(value: string, length: ValueLength): boolean {
  return 'exactly' in length
    ? value.length === length.exactly && /^\d+$/.test(value)
    : value !== '' && value.length <= length.max
}

function parseBracketed(text: string): ReadonlyMap<string, string> | undefined {
  const parts = [...text.matchAll(/\((\d{2,4})\)([^()]+)/g)]
  if (parts.map(([part]) => part).join('') !== text) return undefined
  const elements = new Map<string, string>()
  for (const [, identifier = '', value = ''] of parts) {
    const found = identifierAt(identifier)
    if (found === undefined || found[0] !== identifier || !isValue(value, found[1])) return undefined
    elements.set(identifier, value)
  }
  return elements
}
