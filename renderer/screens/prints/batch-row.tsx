import { Button } from '@mantine/core'
import { CircleCheck, CircleHelp, CircleX, Clock, Layers } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../components/chip.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import { troubleOfJob } from '../../printing/print-attention.ts'
import { useCauseWords } from '../../printing/use-cause-words.ts'
import { type BatchEntry, canResume, countSheets } from './print-lanes.ts'
import classes from './prints-screen.module.css'
import { ResumeDialog } from './resume-dialog.tsx'

/** Sheets that left as one file are one row: how many came out, how many nobody knows of, how to go on. */
export function BatchRow({ batch }: { batch: BatchEntry }) {
  const { t } = useTranslation()
  const format = useFormat()
  const causeWords = useCauseWords()
  const [resuming, setResuming] = useState(false)
  const { sheets } = batch
  const counts = countSheets(sheets)
  const [first] = sheets
  const trouble = sheets.map((sheet) => troubleOfJob(sheet.status)).find((found) => found !== undefined)
  const words = trouble && causeWords(trouble)
  if (first === undefined) return null
  return (
    <li className={classes.job} data-testid="print-batch" data-batch={batch.batchId} data-doubt={counts.doubt}>
      <Chip icon={Layers}>{t('printers.batch.sheets', format.counted(sheets.length))}</Chip>
      <div className={classes.words}>
        <p>
          <strong>{t(`document.${first.kind}`)}</strong>{' '}
          <span className={classes.hint}>{format.stamp(first.queuedAt)}</span>
        </p>
        <p className={classes.counts}>
          {counts.done > 0 && (
            <Chip tone="right" icon={CircleCheck}>
              {t('printers.batch.done', format.counted(counts.done))}
            </Chip>
          )}
          {counts.doubt > 0 && (
            <Chip tone="soon" icon={CircleHelp}>
              {t('printers.batch.doubt', format.counted(counts.doubt))}
            </Chip>
          )}
          {counts.failed > 0 && (
            <Chip tone="stop" icon={CircleX}>
              {t('printers.batch.failed', format.counted(counts.failed))}
            </Chip>
          )}
          {counts.waiting > 0 && (
            <Chip icon={Clock}>{t('printers.batch.waiting', format.counted(counts.waiting))}</Chip>
          )}
        </p>
        {words !== undefined && (
          <p className={classes.why}>
            <span dir="auto">{words.text}</span>
            {words.detail !== undefined && (
              <span className={classes.detail}>
                <bdi>{words.detail}</bdi>
              </span>
            )}
          </p>
        )}
      </div>
      <div className={classes.acts}>
        {canResume(counts, sheets) && (
          <Button onClick={() => setResuming(true)} data-testid="resume">
            {t('printers.batch.resume')}
          </Button>
        )}
      </div>
      {resuming && <ResumeDialog batch={batch} onClose={() => setResuming(false)} />}
    </li>
  )
}
