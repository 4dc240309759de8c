import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { FileDown, Printer, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import type { MediaName } from '#shared/documents/media.ts'
import { Chip } from '../components/chip.tsx'
import { ReasonText, TechnicalDetail } from '../components/reason-text.tsx'
import { useReturnFocus } from '../components/use-return-focus.ts'
import { troubleOf } from '../desk/desk-trouble.ts'
import { useFormat } from '../i18n/use-format.tsx'
import classes from './paper-dialog.module.css'
import { PaperTurner } from './paper-turner.tsx'
import { saveFile } from './save-file.ts'
import { pdfNameOf } from './save-pdf.ts'
import { useMediaName } from './use-media-name.ts'

const PdfView = lazy(async () => ({ default: (await import('../components/pdf-view.tsx')).PdfView }))

export interface PaperDialogProps {
  readonly paper: Pick<PrintJob, 'kind' | 'orderNumber' | 'copy'>
  readonly media: MediaName
  readonly queryKey: readonly unknown[]
  readonly load: () => Promise<{ readonly pdf: Uint8Array<ArrayBuffer>; readonly warnings: PrintJob['warnings'] }>
  readonly onClose: () => void
  readonly onPrint?: () => void
}

/** Looks at one paper: pages, closer and farther, what is wrong with it, save and print. */
export function PaperDialog({ paper, media, queryKey, load, onClose, onPrint }: PaperDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mediaName = useMediaName()
  useReturnFocus()
  const [page, setPage] = useState(1)
  const [pages, setPages] = useState(1)
  const [zoom, setZoom] = useState<number>()
  const [shown, setShown] = useState(1)
  const [broken, setBroken] = useState<unknown>()
  const { data, error } = useQuery({ queryKey, queryFn: load, staleTime: 0, gcTime: 0, retry: false })
  const trouble = error ?? broken
  const name = t(`document.${paper.kind}`)
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1000px, 96vw)"
      title={
        <span className={classes.title}>
          {name}
          {paper.orderNumber !== '' && <bdi>{format.orderNumber(paper.orderNumber)}</bdi>}
          <bdi className={classes.media}>{mediaName(media)}</bdi>
          {paper.copy > 1 && (
            <span className={classes.media}>{t('order.copy', { copy: format.number(paper.copy) })}</span>
          )}
        </span>
      }
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.body} data-testid="preview">
        {data !== undefined && data.warnings.length > 0 && (
          <div className={classes.warnings}>
            {data.warnings.map((warning) => (
              <Chip key={warning} tone="soon" icon={TriangleAlert}>
                {t(`printers.warning.${warning}`)}
              </Chip>
            ))}
          </div>
        )}
        <div className={classes.sheet}>
          {trouble !== undefined && trouble !== null ? (
            <p className={classes.trouble} role="alert" data-testid="preview-trouble">
              {t('printers.preview.failed')} <ReasonText trouble={troubleOf(trouble)} />
              {troubleOf(trouble).because === undefined && <TechnicalDetail text={troubleOf(trouble).why} />}
            </p>
          ) : (
            <Suspense fallback={<p className={classes.wait}>{t('printers.preview.drawing')}</p>}>
              {data === undefined ? (
                <p className={classes.wait}>{t('printers.preview.drawing')}</p>
              ) : (
                <PdfView
                  pdf={data.pdf}
                  page={page}
                  scale={zoom}
                  label={name}
                  onPages={setPages}
                  onScale={setShown}
                  onError={setBroken}
                />
              )}
            </Suspense>
          )}
        </div>
        <footer className={classes.foot}>
          <PaperTurner
            page={page}
            pages={pages}
            zoomed={zoom !== undefined}
            shown={shown}
            onPage={setPage}
            onZoom={setZoom}
          />
          <span className={classes.acts}>
            <Button
              variant="default"
              disabled={data === undefined}
              leftSection={<FileDown size={18} aria-hidden />}
              onClick={() => data && saveFile(pdfNameOf(paper), data.pdf, 'application/pdf')}
              data-testid="preview-save"
            >
              {t('order.savePdf')}
            </Button>
            {onPrint !== undefined && (
              <Button
                disabled={data === undefined}
                leftSection={<Printer size={18} aria-hidden />}
                onClick={onPrint}
                data-testid="preview-print"
              >
                {t('printers.preview.print')}
              </Button>
            )}
          </span>
        </footer>
      </div>
    </Modal>
  )
}
