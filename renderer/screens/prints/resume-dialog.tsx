import { Button, Group, Modal } from '@mantine/core'
import { CircleCheck, ScanLine, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolateCode } from '../../components/isolate.ts'
import { useReturnFocus } from '../../components/use-return-focus.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { sheetWithCode } from '../../printing/paper-codes.ts'
import { parseCode } from '../../scanner/parse-code.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { JobState } from './job-state.tsx'
import type { BatchEntry } from './print-lanes.ts'
import classes from './prints-screen.module.css'
import { useResume } from './use-resume.ts'

/** After a jam: the person scans or taps the last sheet that is good, and the rest comes out again. */
export function ResumeDialog({ batch, onClose }: { batch: BatchEntry; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { sounds } = useServices()
  const resume = useResume(onClose)
  useReturnFocus()
  const { sheets } = batch
  /** The last good one's place from 1; 0: none came out; undefined: not said yet. */
  const [last, setLast] = useState<number>()
  const [foreign, setForeign] = useState<string>()
  const goOn = () => {
    if (last !== undefined) resume.mutate({ batch, lastPrinted: sheets[last - 1]?.printJobId ?? null })
  }
  useScanTarget(({ code }) => {
    const parsed = parseCode(code)
    if (parsed.kind === 'command' && parsed.value === 'CONFIRM') return goOn()
    if (parsed.kind === 'command' && parsed.value === 'CANCEL') return onClose()
    const sheet = sheetWithCode(sheets, code)
    sounds.play(sheet === undefined ? 'unknown' : 'right')
    setForeign(sheet === undefined ? code : undefined)
    if (sheet !== undefined) setLast(sheets.indexOf(sheet) + 1)
  })
  const left = last === undefined ? 0 : sheets.length - last
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('printers.resume.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div data-testid="resume-dialog" data-last={last}>
        <p className={classes.scanHint}>
          <ScanLine size={22} aria-hidden />
          {t('printers.resume.ask')}
        </p>
        {foreign !== undefined && (
          <p className={classes.foreign} role="alert">
            <TriangleAlert size={18} aria-hidden />
            {t('printers.resume.foreign', { code: isolateCode(foreign) })}
          </p>
        )}
        <ol className={classes.sheets}>
          <li>
            <button type="button" aria-pressed={last === 0} onClick={() => setLast(0)} data-testid="resume-none">
              {t('printers.resume.none')}
            </button>
          </li>
          {sheets.map((sheet, index) => (
            <li key={sheet.printJobId}>
              <button
                type="button"
                aria-pressed={last === index + 1}
                data-good={(last !== undefined && index < last) || undefined}
                data-testid="resume-sheet"
                data-sheet={index + 1}
                onClick={() => setLast(index + 1)}
              >
                <span data-figures>{format.number(index + 1)}</span>
                <bdi>{format.orderNumber(sheet.orderNumber)}</bdi>
                {last !== undefined && index < last ? <CircleCheck size={20} aria-hidden /> : <JobState job={sheet} />}
              </button>
            </li>
          ))}
        </ol>
        {last !== undefined && (
          <p className={classes.hint}>
            {left === 0 ? t('printers.resume.allGood') : t('printers.resume.rest', format.counted(left))}
          </p>
        )}
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button disabled={last === undefined} loading={resume.isPending} onClick={goOn} data-testid="resume-go">
            {t('printers.resume.go')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
