import { expect, test } from 'vitest'
import { paperWords } from '../locales/documents/paper-words.ts'
import { namedIds, type PartyIds } from './party-ids.ts'

const named = (country: string, ids: PartyIds, language: 'en' | 'fa' = 'en') =>
  namedIds(country, ids, { language, words: paperWords[language] }).map(({ name, value }) => `${name} ${value}`)

test.each([
  ['PL', { taxId: '5260250274', registryNumber: '0000123456' }, ['NIP 5260250274', 'KRS 0000123456']],
  ['TR', { taxId: '7750409379', taxOffice: 'İkitelli' }, ['VKN 7750409379', 'Vergi dairesi İkitelli']],
  ['TR', { taxId: '10000000146' }, ['TCKN 10000000146']],
  [
    'RU',
    { taxId: '7707083893', kpp: '770701001', okpo: '00032537' },
    ['ИНН 7707083893', 'КПП 770701001', 'ОКПО 00032537'],
  ],
  ['IR', { taxId: '10380284790' }, ['شناسهٔ ملی 10380284790']],
  ['IR', { taxId: '۰۴۹۹۳۷۰۸۹۹' }, ['کد ملی ۰۴۹۹۳۷۰۸۹۹']],
  ['IR', { taxId: '411111111111', nationalId: '10380284790' }, ['کد اقتصادی 411111111111', 'شناسهٔ ملی 10380284790']],
  ['TR', { taxOffice: 'YILDIRIM VERGİ DAİRESİ' }, [' YILDIRIM VERGİ DAİRESİ']],
  ['DE', { taxId: 'DE811907980' }, ['Tax ID DE811907980']],
  ['constructor', { taxId: '1' }, ['Tax ID 1']],
] as const)('C8: %s %j', (country, ids, expected) => {
  expect(named(country, ids)).toEqual(expected)
})

test('ids that are empty are not named, and the country keeps its words on paper in another language', () => {
  expect(named('PL', { taxId: ' ', taxOffice: '' })).toEqual([])
  expect(named('PL', { taxId: '5260250274' }, 'fa')).toEqual(['NIP 5260250274'])
})
