import { describe, expect, test } from 'vitest'
import { screenWords } from '#shared/locales/screen-words.ts'
import { screenLanguages } from './languages.ts'

type Words = ReadonlyMap<string, string>

/** Every text under its whole key, such as `queue.lines_one`. */
function flatten(tree: object, path = ''): Words {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : [...flatten(value, `${path}${key}.`)],
    ),
  )
}

const plural = /_(zero|one|two|few|many|other)$/
const baseOf = (key: string) => key.replace(plural, '')

/** The keys without their plural forms, each with what `collect` finds in all its texts together. */
function byBase(words: Words, collect: (key: string, text: string) => readonly string[]): Map<string, string> {
  const found = new Map<string, Set<string>>()
  for (const [key, text] of words) {
    const seen = found.get(baseOf(key)) ?? new Set()
    for (const one of collect(key, text)) seen.add(one)
    found.set(baseOf(key), seen)
  }
  return new Map([...found].map(([base, all]) => [base, [...all].sort().join(' ')]))
}

const pluralForms = (words: Words) => byBase(words, (key) => plural.exec(key)?.slice(1) ?? [])
const placeholders = (words: Words) =>
  byBase(words, (_, text) => [...text.matchAll(/\{\{.*?\}\}/g)].map((match) => match[0]))

/** Names, units and codes that are written the same everywhere, and a few words that two languages share. */
const sameInAny = new Set(['Packdesk', 'SSCC', 'kg', 'cm', 'OK', 'SMS', 'CSV', 'PDF', 'Enter'])
const sameIn: Readonly<Record<string, readonly string[]>> = {
  pl: [
    'E-mail',
    'Status',
    '{{formatted}} min',
    '{{formatted}} h',
    'Status: {{status}}',
    'Problem',
    'Problem: {{reason}}',
  ],
}

/** A text that is only placeholders, digits and marks says nothing in any language. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\{.*?\}\}/g, ''))
}

const english = flatten(screenWords.en)
const others = screenLanguages.filter((language) => language !== 'en')

describe.each(screenLanguages)('the words in %s', (language) => {
  const words = flatten(screenWords[language])
  const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort().join(' ')

  test('each plural has exactly the forms of the language', () => {
    const plurals = [...pluralForms(words)].filter(([, forms]) => forms !== '')
    expect(plurals).not.toHaveLength(0)
    expect(plurals.filter(([, forms]) => forms !== categories)).toEqual([])
  })

  test('nothing is empty, ends in a space or is spelled with loose accents', () => {
    const bad = [...words].filter(([, text]) => text === '' || text !== text.trim().normalize('NFC'))
    expect(bad).toEqual([])
  })

  test('every language is named in its own script', () => {
    expect(screenWords[language]).toHaveProperty('settings.languages', {
      en: 'English',
      tr: 'Türkçe',
      pl: 'Polski',
      ru: 'Русский',
      fa: 'فارسی',
    })
  })
})

describe.each(others)('the words in %s against English', (language) => {
  const words = flatten(screenWords[language])

  test('every key of English is there, and no other', () => {
    const here = new Set([...words.keys()].map(baseOf))
    const there = new Set([...english.keys()].map(baseOf))
    expect({
      missing: [...there].filter((key) => !here.has(key)),
      unknown: [...here].filter((key) => !there.has(key)),
    }).toEqual({ missing: [], unknown: [] })
  })

  test('the same keys are plurals', () => {
    const there = pluralForms(english)
    const differing = [...pluralForms(words)].filter(([base, forms]) => (forms === '') !== (there.get(base) === ''))
    expect(differing).toEqual([])
  })

  test('the same placeholders are filled in', () => {
    const there = placeholders(english)
    const differing = [...placeholders(words)].filter(([base, names]) => names !== there.get(base))
    expect(differing.map(([base, names]) => [base, names, there.get(base)])).toEqual([])
  })

  test('nothing was left in English', () => {
    const left = [...words].filter(
      ([key, text]) =>
        text === english.get(key) &&
        hasWords(text) &&
        !key.startsWith('settings.languages.') &&
        !sameInAny.has(text) &&
        !sameIn[language]?.includes(text),
    )
    expect(left).toEqual([])
  })
})

test('Russian and Persian have no sentence in Latin letters', () => {
  const scripts = { ru: /\p{Script=Cyrillic}/u, fa: /\p{Script=Arabic}/u }
  for (const [language, script] of Object.entries(scripts)) {
    const latin = [...flatten(screenWords[language === 'ru' ? 'ru' : 'fa'])].filter(
      ([key, text]) =>
        hasWords(text) && !script.test(text) && !sameInAny.has(text) && !key.startsWith('settings.languages.'),
    )
    expect(latin).toEqual([])
  }
})

test('Persian is written with Persian letters and marks', () => {
  // Arabic kaf and yeh look the same on screen and break every search.
  const arabic = [...flatten(screenWords.fa)].filter(([, text]) => /[يك]/.test(text))
  expect(arabic).toEqual([])
})

test('no area writes over the words of another', () => {
  // `screenWords` spreads the areas: of two with the same top-level key, the first would be gone without a word.
  const areas = import.meta.glob<object>('../../shared/locales/*/*.json', { eager: true, import: 'default' })
  const owners = new Map<string, string[]>()
  for (const [file, words] of Object.entries(areas))
    for (const key of Object.keys(words)) {
      const name = `${file.split('/').at(-2)} ${key}`
      owners.set(name, [...(owners.get(name) ?? []), file])
    }
  expect(owners.size).toBeGreaterThan(0)
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([])
})
