import { useTranslation } from 'react-i18next'
import { type Placeholder, placeholderSchema } from '#shared/shop/message-template.ts'

/** Names of placeholders as people say them: "tracking number and expected day". */
export function usePlaceholderNames(): (names: readonly string[]) => string {
  const { t, i18n } = useTranslation()
  return (names) => {
    const known = names.map((name) => {
      const parsed = placeholderSchema.safeParse(name)
      return parsed.success ? t(`placeholderName.${parsed.data satisfies Placeholder}`) : name
    })
    return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(known)
  }
}

/** Why a message did not go out: the endpoint's code in words, or its own words where it has no code. */
export function useWhyWords(): (code: string) => string {
  const { t, i18n } = useTranslation()
  const names = usePlaceholderNames()
  return (code) => {
    const [kind = '', list = ''] = code.split(':')
    if (kind === 'missing') return t('why.missing', { names: names(list.split(',').filter(Boolean)) })
    // A key of our own words; anything else the endpoint said is shown as it is.
    return /^[a-z-]+$/.test(code) && i18n.exists(`why.${code}`) ? t(`why.${code as 'no-address'}`) : code
  }
}
