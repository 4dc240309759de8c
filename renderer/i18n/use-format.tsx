import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat, type Format } from './create-format.ts'
import { screenLanguage } from './languages.ts'

const FormatContext = createContext<Format | undefined>(undefined)

/** Makes the language's formats once for the whole page: each Intl object takes a millisecond to make. */
export function FormatProvider({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const format = useMemo(() => createFormat(screenLanguage(i18n.language), t), [t, i18n.language])
  return <FormatContext value={format}>{children}</FormatContext>
}

export function useFormat(): Format {
  const format = useContext(FormatContext)
  if (format === undefined) throw new Error('this part of the page needs a FormatProvider around it')
  return format
}
