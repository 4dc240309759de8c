import type { PaperWords } from '../locales/documents/paper-words.ts'
import type { Language } from '../order/intake.ts'

/** The ids of a seller or a buyer. */
export interface PartyIds {
  readonly taxId?: string | undefined
  readonly taxOffice?: string | undefined
  readonly nationalId?: string | undefined
  readonly kpp?: string | undefined
  readonly okpo?: string | undefined
  readonly registryNumber?: string | undefined
}

export interface NamedId {
  /** Empty where the value says it itself. */
  readonly name: string
  readonly value: string
  /** Of the name: it is the country's own word on papers in any language. */
  readonly language: Language
}

type Naming = (ids: PartyIds, value: string) => string
interface National {
  readonly language: Language
  readonly names: Readonly<Partial<Record<keyof PartyIds, Naming>>>
}

const always =
  (name: string): Naming =>
  () =>
    name
const digitsIn = (value: string) => value.replace(/\D/gu, '').length + (value.match(/[۰-۹٠-٩]/gu)?.length ?? 0)
/** An Iranian person's id has 10 digits, a company's 11. */
const iranianId = (value: string) => (digitsIn(value) === 10 ? 'کد ملی' : 'شناسهٔ ملی')

/** What the countries call the ids that their papers name; every other country's go by the paper's own words. */
const national: Readonly<Record<string, National>> = {
  PL: { language: 'pl', names: { taxId: always('NIP'), registryNumber: always('KRS') } },
  TR: {
    language: 'tr',
    names: {
      taxId: (_, value) => (digitsIn(value) === 11 ? 'TCKN' : 'VKN'),
      taxOffice: always('Vergi dairesi'),
      registryNumber: always('MERSİS'),
    },
  },
  RU: {
    language: 'ru',
    names: { taxId: always('ИНН'), kpp: always('КПП'), okpo: always('ОКПО'), registryNumber: always('ОГРН') },
  },
  IR: {
    language: 'fa',
    names: {
      taxId: ({ nationalId }, value) =>
        (nationalId ?? '') !== '' || digitsIn(value) > 11 ? 'کد اقتصادی' : iranianId(value),
      nationalId: (_, value) => iranianId(value),
      registryNumber: always('شمارهٔ ثبت'),
    },
  },
  GB: { language: 'en', names: { taxId: always('VAT reg. no.'), registryNumber: always('Company no.') } },
}

/** "Urząd Skarbowy Łódź-Śródmieście" says itself what it is. */
const unlessSaid = (name: string, value: string, language: Language) =>
  value.toLocaleLowerCase(language).includes(name.toLocaleLowerCase(language)) ? '' : name

const order = ['taxId', 'taxOffice', 'nationalId', 'kpp', 'okpo', 'registryNumber'] as const

/** The ids that there are, each under the name its country uses, in the order in which papers give them. */
export function namedIds(
  country: string,
  ids: PartyIds,
  paper: { readonly language: Language; readonly words: PaperWords },
): readonly NamedId[] {
  const { words } = paper
  const known = Object.hasOwn(national, country) ? national[country] : undefined
  const plain: Record<keyof PartyIds, string> = {
    taxId: words.taxId,
    taxOffice: words.taxOffice,
    nationalId: words.taxId,
    kpp: 'КПП',
    okpo: 'ОКПО',
    registryNumber: words.registryNumber,
  }
  return order.flatMap((id): NamedId[] => {
    const value = ids[id]?.trim() ?? ''
    if (value === '') return []
    const naming = known?.names[id]
    return known === undefined || naming === undefined
      ? [{ name: unlessSaid(plain[id], value, paper.language), value, language: paper.language }]
      : [{ name: unlessSaid(naming(ids, value), value, known.language), value, language: known.language }]
  })
}
