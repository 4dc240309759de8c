import { expect, test } from 'vitest'
import { warmUpLabels } from './warm-up-labels.ts'

test('what warms the page is a real label in each language, then all of them with every face', async () => {
  const papers = await warmUpLabels()
  const langs = papers.map((html) => [
    ...new Set([...html.matchAll(/<(?:html|packdesk-sheet)[^>]* lang="(\w\w)"/g)].map((m) => m[1])),
  ])
  expect(langs.slice(0, 5)).toEqual([['fa'], ['ru'], ['tr'], ['pl'], ['en']])
  for (const language of ['fa', 'ru', 'tr', 'pl', 'en']) expect(langs.at(-1)).toContain(language)
  for (const html of papers) {
    expect(html).toContain('<path')
    expect(html).not.toContain('�')
  }
})
