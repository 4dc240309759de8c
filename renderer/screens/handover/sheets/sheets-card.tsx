import { Button } from '@mantine/core'
import { FileSignature, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandoverSheetData } from '#shared/documents/document.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { LookButton } from '../../../printing/look-button.tsx'
import { SheetPreview } from '../../../printing/sheet-preview.tsx'
import classes from '../handover-screen.module.css'
import { useSheets } from './use-sheets.ts'

/** The paper that the carrier signs: made once of what has left, printed again as often as somebody wants. */
export function SheetsCard({ carrier }: { carrier: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const { state, make, printAgain, next, again } = useSheets(carrier)
  const [busy, setBusy] = useState(false)
  const [looking, setLooking] = useState<{ document: HandoverSheetData; print: () => Promise<void> }>()
  const run = (work: () => Promise<void>) => {
    setBusy(true)
    work()
      .catch((error: unknown) => station.report(error))
      .finally(() => setBusy(false))
  }
  const show = (document: HandoverSheetData | undefined, print: () => Promise<void>) => {
    if (document !== undefined) setLooking({ document, print })
  }
  return (
    <section className={classes.sheets} data-testid="handover-sheets">
      <div className={classes.line}>
        <Button
          leftSection={<FileSignature size={18} aria-hidden />}
          disabled={busy || state.unlistedParcels === 0}
          onClick={() => run(make)}
          data-testid="sheet-make"
        >
          {t('sheets.print')}
        </Button>
        <LookButton
          disabled={busy || state.unlistedParcels === 0}
          onClick={() => show(next(), make)}
          testId="sheet-look"
        />
        <span data-testid="sheet-unlisted" data-count={state.unlistedParcels}>
          {t('sheets.unlisted', format.counted(state.unlistedParcels))}
        </span>
      </div>
      {state.made.length > 0 && (
        <ul aria-label={t('sheets.made')}>
          {state.made.map((sheet) => (
            <li key={sheet.number} data-testid="sheet" data-sheet={sheet.number} data-parcels={sheet.parcels}>
              <strong>
                <bdi dir="ltr">{sheet.number}</bdi>
              </strong>
              <span>{t('sheets.sheet', format.counted(sheet.parcels))}</span>
              <span className={classes.end ?? ''} />
              <LookButton
                disabled={busy}
                onClick={() => run(async () => show(await again(sheet), () => printAgain(sheet)))}
                testId="sheet-look-again"
              />
              <Button
                variant="default"
                leftSection={<Printer size={18} aria-hidden />}
                disabled={busy}
                onClick={() => run(() => printAgain(sheet))}
                data-testid="sheet-again"
              >
                {t('sheets.again')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {looking !== undefined && (
        <SheetPreview
          document={looking.document}
          onClose={() => setLooking(undefined)}
          onPrint={() => {
            setLooking(undefined)
            run(looking.print)
          }}
        />
      )}
    </section>
  )
}
