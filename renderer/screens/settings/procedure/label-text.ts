import type { Language } from '#shared/order/intake.ts'
import type { Label } from '#shared/shop/label.ts'

/** What the label says in this language and nothing else: empty where it falls back to English. */
export function ownText(label: Label | undefined, language: Language): string {
  return label?.[language] ?? ''
}

/**
 * The label with another text. English is what every other language falls back to, so it follows the first language
 * that a person writes in until it has words of its own. An empty text falls back again.
 */
export function withText(label: Label | undefined, language: Language, text: string): Label {
  const before: Label = label ?? { en: '' }
  if (language === 'en') return { ...before, en: text }
  const { [language]: own = '', ...others } = before
  const en = before.en === '' || before.en === own ? text : before.en
  return text === '' ? { ...others, en } : { ...others, en, [language]: text }
}
