import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, schemesOf } from './theme-colours.ts'

const renderer = join(import.meta.dirname, '..', '..', 'renderer')
const schemes = schemesOf(readFileSync(join(renderer, 'theme', 'tokens.css'), 'utf8'))

/** Words on what they stand on. AA: 4.5. */
const words: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'card', 'quiet', 'accent-wash', 'accent-soft', 'soon-soft', 'stop-soft']],
  ['ink-2', ['paper', 'card', 'quiet', 'accent-wash']],
  ['ink-3', ['paper', 'card', 'accent-wash']],
  ['accent', ['card', 'accent-soft', 'accent-wash']],
  ['right', ['card', 'right-soft', 'accent-wash', 'paper']],
  ['soon', ['card', 'soon-soft', 'accent-wash', 'paper']],
  ['stop', ['card', 'stop-soft', 'accent-wash', 'paper', 'accent-soft']],
  ['info', ['card', 'info-soft']],
  ['on-primary', ['primary', 'primary-hover']],
]
const bands = ['band-right', 'band-done', 'band-stop', 'band-over', 'band-unknown', 'band-doubt']

describe.each(Object.entries(schemes))('%s theme', (_, tokens) => {
  test.each(words.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    'AA: %s on %s',
    (ink, ground) => {
      expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(bands)('AAA: the words of %s', (band) => {
    expect(contrast(tokens, 'band-ink', band)).toBeGreaterThanOrEqual(7)
  })

  test('AAA: quiet band and quantities; large type (24 px and more) needs 4.5', () => {
    expect(contrast(tokens, 'ink', 'card')).toBeGreaterThanOrEqual(7)
    expect(contrast(tokens, 'ink', 'accent-wash')).toBeGreaterThanOrEqual(7)
    for (const quantity of ['right', 'stop', 'ink-2'])
      for (const ground of ['card', 'accent-wash'])
        expect(contrast(tokens, quantity, ground), `${quantity} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test('edges of fields and keys, and the focus ring, are seen: 3', () => {
    for (const ground of ['card', 'paper']) {
      expect(contrast(tokens, 'edge', ground), `edge on ${ground}`).toBeGreaterThanOrEqual(3)
      expect(contrast(tokens, 'accent', ground), `accent on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
})

test('screens and components take every colour from the tokens, so that this page covers them', () => {
  const files = ['screens', 'components'].flatMap((folder) =>
    readdirSync(join(renderer, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .map((name) => join(folder, name)),
  )
  expect(files.length).toBeGreaterThan(10)
  const coloured = files.filter((file) =>
    /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(readFileSync(join(renderer, file), 'utf8')),
  )
  expect(coloured).toEqual([])
})
