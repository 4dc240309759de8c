import { useMemo } from 'react'
import { localeOf } from '../../i18n/languages.ts'
import { useFormat } from '../../i18n/use-format.tsx'

/** A calendar day (YYYY-MM-DD) in the screen's language; it belongs to no time zone. */
export function useDay(): (day: string) => string {
  const { language } = useFormat()
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', timeZone: 'UTC' })
    return (day: string) => days.format(new Date(`${day}T12:00:00Z`))
  }, [language])
}
