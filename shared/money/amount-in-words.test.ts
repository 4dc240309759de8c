import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageSchema } from '../order/intake.ts'
import { amountInWords } from './amount-in-words.ts'
import { persianNumberWords } from './persian-number-words.ts'

describe('C8: amounts in words', () => {
  test.each([
    [123456, 'PLN', 'pl', 'Tysiąc dwieście trzydzieści cztery złote 56/100'],
    [100, 'PLN', 'pl', 'Jeden złoty 00/100'],
    [500, 'PLN', 'pl', 'Pięć złotych 00/100'],
    [200, 'TRY', 'pl', 'Dwie liry tureckie 00/100'],
    [123401, 'RUB', 'ru', 'Одна тысяча двести тридцать четыре рубля 01 копейка'],
    [2100, 'RUB', 'ru', 'Двадцать один рубль 00 копеек'],
    [100, 'TRY', 'ru', 'Одна турецкая лира 00/100'],
    [500, 'PLN', 'ru', 'Пять польских злотых 00/100'],
    [123456, 'TRY', 'tr', 'Bin iki yüz otuz dört Türk lirası elli altı kuruş'],
    [123400, 'TRY', 'tr', 'Bin iki yüz otuz dört Türk lirası'],
    [200, 'TRY', 'tr', 'İki Türk lirası'],
    [123456, 'GBP', 'en', 'One thousand two hundred and thirty-four pounds and fifty-six pence'],
    [101, 'GBP', 'en', 'One pound and one penny'],
    [1500, 'PLN', 'en', 'Fifteen Polish zlotys'],
    [-250, 'GBP', 'en', 'Minus two pounds and fifty pence'],
    [12_345_678, 'IRR', 'fa', 'دوازده میلیون و سیصد و چهل و پنج هزار و ششصد و هفتاد و هشت ریال'],
    [2001, 'IRR', 'fa', 'دو هزار و یک ریال'],
    [0, 'IRR', 'fa', 'صفر ریال'],
    [1050, 'EUR', 'fa', 'ده یورو و ۵۰/۱۰۰'],
    [1234, 'KWD', 'en', 'One Kuwaiti dinar and 234/1000'],
    [1200, '<b>', 'en', 'Twelve <b>'],
  ] as const)('%i %s in %s: %s', (minor, currency, language, words) => {
    expect(amountInWords(minor, currency, language)).toBe(words)
  })

  test('every amount has words of its own in every language, without digits in the whole part', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom(...languageSchema.options),
        fc.constantFrom('PLN', 'TRY', 'RUB', 'IRR', 'GBP', 'EUR'),
        (minor, language, currency) => {
          const words = amountInWords(minor, currency, language)
          expect(words).not.toMatch(/undefined|NaN|[يك]/)
          expect(words.replace(/ [\d۰-۹]{2}(\/[1۱][0۰]{2}| \S+)$/, '')).not.toMatch(/\d/)
          expect(amountInWords(minor + (currency === 'IRR' ? 1 : 100), currency, language)).not.toBe(words)
        },
      ),
      { seed: 106, numRuns: 1000 },
    )
  })

  test('Persian number words can be read back', () => {
    const values = new Map<string, number>()
    for (let n = 1; n < 1000; n++) values.set(persianNumberWords(n), n)
    expect(values.size).toBe(999)
    const scales: readonly (readonly [string, number])[] = [
      ['هزار', 1e3],
      ['میلیون', 1e6],
      ['میلیارد', 1e9],
      ['تریلیون', 1e12],
    ]
    const readBack = (words: string) => {
      let total = 0
      let group: string[] = []
      for (const word of words.split(' و ').flatMap((part) => part.split(' '))) {
        const scale = scales.find(([name]) => name === word)?.[1]
        if (scale === undefined) {
          group.push(word)
          continue
        }
        total += (group.length === 0 ? 1 : (values.get(group.join(' و ')) ?? Number.NaN)) * scale
        group = []
      }
      return total + (group.length === 0 ? 0 : (values.get(group.join(' و ')) ?? Number.NaN))
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (n) => {
        expect(readBack(persianNumberWords(n))).toBe(n)
      }),
      { seed: 1405, numRuns: 1000 },
    )
  })
})
