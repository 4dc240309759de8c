import { type MediaName, mediaSizes } from '#shared/documents/media.ts'
import { localeOf } from '../i18n/languages.ts'
import { useFormat } from '../i18n/use-format.tsx'

/** What people call a medium: its name where it has one, and its size in the unit in which it is sold. */
export function useMediaName(): (media: MediaName) => string {
  const { language, number } = useFormat()
  const size = (width: number, height: number, unit: 'millimeter' | 'inch') =>
    `${number(width)} × ${new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'short' }).format(height)}`
  // Begins with a Latin letter and is Persian all the same.
  const whole = (text: string) => (language === 'fa' ? `\u2067${text}\u2069` : text)
  return (media) => {
    const { widthMm, heightMm } = mediaSizes[media]
    if (media === 'a4') return 'A4'
    if (media === 'label-4x6') return size(4, 6, 'inch')
    const millimetres = size(widthMm, heightMm, 'millimeter')
    return media === 'label-a6' ? whole(`A6 · ${millimetres}`) : millimetres
  }
}
