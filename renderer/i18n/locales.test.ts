import { expect, test } from 'vitest'
import en from '#shared/locales/en.json'
import fa from '#shared/locales/fa.json'

function keys(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keys(value, `${path}${key}.`) : [`${path}${key}`],
  )
}

function placeholders(tree: object): Map<string, string> {
  const flat = new Map<string, string>()
  const walk = (branch: object, path: string) => {
    for (const [key, value] of Object.entries(branch))
      if (typeof value === 'string')
        flat.set(
          path + key,
          [...value.matchAll(/\{\{(\w+)\}\}/g)]
            .map((match) => match[1])
            .sort()
            .join(),
        )
      else walk(value, `${path}${key}.`)
  }
  walk(tree, '')
  return flat
}

test('Persian has every key that English has, and no other', () => {
  expect(keys(fa).sort()).toEqual(keys(en).sort())
})

test('both languages use the same placeholders', () => {
  expect(placeholders(fa)).toEqual(placeholders(en))
})

test('Persian is written with Persian letters and marks', () => {
  const text = JSON.stringify(fa)
  // Arabic kaf and yeh look the same on screen and break every search.
  expect(text).not.toMatch(/[يك]/)
})
