import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AddressPart, fitAddress, heightOf } from './address-fit.ts'

const parts = (...texts: readonly (readonly [AddressPart['name'], string])[]): AddressPart[] =>
  texts.map(([name, text]) => ({ name, text }))

const short = parts(['name', 'Jan Nowak'], ['street', 'ul. Długa 4'], ['city', '80-831 Gdańsk'], ['country', 'Polska'])

describe('an address on a label', () => {
  test('the city is the largest, on one line', () => {
    const fitted = fitAddress(short, 94, 45)
    const city = fitted.find((part) => part.name === 'city')
    expect(city).toMatchObject({ points: 28, lines: 1 })
    for (const part of fitted) if (part.name !== 'city') expect(part.points).toBeLessThan(city?.points ?? 0)
  })

  test('gets smaller, never lost, where there is less room', () => {
    const fitted = fitAddress(short, 70, 22)
    expect(fitted.map((part) => part.name)).toEqual(['name', 'street', 'city', 'country'])
    expect(heightOf(fitted)).toBeLessThanOrEqual(22)
  })

  test('a long street is broken rather than tiny', () => {
    const street = 'Aleja Marszałka Józefa Piłsudskiego 128 klatka B, mieszkanie 41, kod do domofonu 4471'
    const fitted = fitAddress([...short.slice(0, 1), { name: 'street', text: street }, ...short.slice(2)], 94, 45)
    const part = fitted.find(({ name }) => name === 'street')
    expect(part?.lines).toBeGreaterThan(1)
    expect(part?.points).toBeGreaterThanOrEqual(9)
  })

  test('whatever is written: it stands in the room of every label, and every part keeps a line', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 170 }),
      fc.string({ unit: fc.constantFrom('W', 'ش', 'Ж', ' ', '۴', 'i'), minLength: 1, maxLength: 170 }),
    )
    fc.assert(
      fc.property(
        fc.tuple(text, text, text, text, text, text),
        fc.double({ min: 66, max: 95, noNaN: true }),
        fc.double({ min: 23, max: 100, noNaN: true }),
        ([name, company, street, city, country, pickUp], width, height) => {
          const fitted = fitAddress(
            parts(
              ['name', name],
              ['company', company],
              ['street', street],
              ['city', city],
              ['country', country],
              ['pick-up', pickUp],
            ),
            width,
            height,
          )
          expect(fitted).toHaveLength(6)
          expect(heightOf(fitted)).toBeLessThanOrEqual(height + 1e-9)
          for (const part of fitted) expect(part.lines).toBeGreaterThanOrEqual(1)
        },
      ),
      { seed: 1042, numRuns: 400 },
    )
  })
})
