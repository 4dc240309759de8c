import { ArrowLeft, ArrowRight, Expand, ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../components/use-keys.ts'
import { useFormat } from '../i18n/use-format.tsx'
import classes from './paper-dialog.module.css'

export interface PaperTurnerProps {
  readonly page: number
  readonly pages: number
  readonly zoomed: boolean
  /** The scale that is shown now. */
  readonly shown: number
  readonly onPage: (page: number) => void
  /** Undefined: the whole page. */
  readonly onZoom: (scale: number | undefined) => void
}

const step = 1.35
const largest = 6
const smallest = 0.25

/** Which page, and how close. By keys as well: page up and down, plus, minus, zero. */
export function PaperTurner({ page, pages, zoomed, shown, onPage, onZoom }: PaperTurnerProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const turn = (by: number) => onPage(Math.min(Math.max(page + by, 1), pages))
  const zoom = (by: number) => onZoom(Math.min(Math.max(shown * by, smallest), largest))
  useKeys(
    {
      PageDown: () => turn(1),
      PageUp: () => turn(-1),
      Equal: () => zoom(step),
      NumpadAdd: () => zoom(step),
      Minus: () => zoom(1 / step),
      NumpadSubtract: () => zoom(1 / step),
      Digit0: () => onZoom(undefined),
    },
    { inDialog: true },
  )
  const [Before, After] = i18n.dir() === 'rtl' ? [ArrowRight, ArrowLeft] : [ArrowLeft, ArrowRight]
  return (
    <span className={classes.turner}>
      {pages > 1 && (
        <>
          <button
            type="button"
            disabled={page === 1}
            onClick={() => turn(-1)}
            aria-label={t('printers.preview.before')}
          >
            <Before size={20} aria-hidden />
          </button>
          <span data-testid="preview-page" data-page={page} data-pages={pages}>
            {t('printers.preview.page', { page: format.number(page), pages: format.number(pages) })}
          </span>
          <button
            type="button"
            disabled={page === pages}
            onClick={() => turn(1)}
            aria-label={t('printers.preview.next')}
            data-testid="preview-next"
          >
            <After size={20} aria-hidden />
          </button>
        </>
      )}
      <button type="button" onClick={() => zoom(1 / step)} aria-label={t('printers.preview.farther')}>
        <ZoomOut size={20} aria-hidden />
      </button>
      <button
        type="button"
        onClick={() => zoom(step)}
        aria-label={t('printers.preview.closer')}
        data-testid="preview-closer"
      >
        <ZoomIn size={20} aria-hidden />
      </button>
      {zoomed && (
        <button type="button" onClick={() => onZoom(undefined)} aria-label={t('printers.preview.whole')}>
          <Expand size={20} aria-hidden />
        </button>
      )}
    </span>
  )
}
