import { describe, expect, test } from 'vitest'
import { screenWords } from '../locales/screen-words.ts'
import { languageSchema } from '../order/intake.ts'
import { isReasonCode, reason, reasonParams, reasonSchema } from './reason.ts'

const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1]).sort()

describe.each(languageSchema.options)('why something was refused, in %s', (language) => {
  const words: Readonly<Record<string, string>> = screenWords[language].reason
  // `count` makes a plural; the number itself stands in the text as `formatted`.
  const formsOf = (code: string, params: readonly string[]) =>
    params.includes('count')
      ? new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `${code}_${form}`)
      : [code]

  test.each(Object.entries(reasonParams))('%s has words that name what it knows, and nothing else', (code, params) => {
    const names = params.map((name) => (name === 'count' ? 'formatted' : name)).sort()
    for (const form of formsOf(code, params)) expect([form, placeholdersOf(words[form] ?? '')]).toEqual([form, names])
    for (const form of formsOf(code, params)) expect(words[form]?.trim(), form).toMatch(/\p{L}/u)
  })

  test('there are no words without a code', () => {
    const forms = Object.entries(reasonParams).flatMap(([code, params]) => formsOf(code, params))
    expect(Object.keys(words).sort()).toEqual(forms.sort())
  })
})

test('P15 a code of a newer program travels, and this page knows that it has no words for it', () => {
  const newer = { code: 'of-next-year', params: { number: 7 } }
  expect(reasonSchema.parse(newer)).toEqual(newer)
  expect(isReasonCode('of-next-year')).toBe(false)
  expect(isReasonCode('toString')).toBe(false)
  expect(isReasonCode(reason('not-paired', {}).code)).toBe(true)
})
