import { Button, Group } from '@mantine/core'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useKeys } from '../../../components/use-keys.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { piecesOf } from '../../../scanner/match-line.ts'
import { parseCode } from '../../../scanner/parse-code.ts'
import { useScanTarget } from '../../../scanner/use-scan-target.ts'
import classes from './shortage.module.css'

type Short = Extract<FactDraft, { type: 'line-short' }>['data']

export interface ShortageFormProps {
  readonly order: OrderView
  readonly lineId: string | undefined
  readonly onRecord: (short: Short) => void
  readonly onCancel: () => void
}

/** Which product, missing or damaged, how many. Scanning the piece in hand chooses its product. */
export function ShortageForm({ order, lineId, onRecord, onCancel }: ShortageFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const open = order.lines.filter((line) => line.goods && line.open > 0)
  const [chosenId, setChosenId] = useState(lineId)
  const [reason, setReason] = useState<Short['reason']>('missing')
  const [wanted, setWanted] = useState(1)
  const line = open.find((candidate) => candidate.id === chosenId) ?? open[0]
  const quantity = Math.min(wanted, line?.open ?? 1)
  const record = () => line && onRecord({ lineId: line.id, quantity, reason })
  useScanTarget(({ code }) => {
    const parsed = parseCode(code)
    if (parsed.kind === 'command') {
      if (parsed.value === 'CONFIRM') record()
      if (parsed.value === 'CANCEL') onCancel()
      return
    }
    const found = open.find((candidate) => piecesOf(candidate, parsed) !== undefined)
    if (found !== undefined) setChosenId(found.id)
  })
  useKeys({ Enter: record }, { inDialog: true })
  if (line === undefined) return <p>{t('shortage.none')}</p>
  return (
    <div className={classes.form}>
      <fieldset className={classes.choices} aria-label={t('shortage.line')} data-testid="short-lines">
        <legend>{t('shortage.line')}</legend>
        {open.map((candidate) => (
          <label key={candidate.id} className={classes.choice} data-chosen={candidate.id === line.id || undefined}>
            <input
              type="radio"
              name="short-line"
              checked={candidate.id === line.id}
              onChange={() => setChosenId(candidate.id)}
              data-testid={`short-line-${candidate.id}`}
            />
            <bdi>{candidate.name}</bdi>
            <span className={classes.end}>{t('queue.pieces', format.counted(candidate.open))}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={classes.row}>
        <legend>{t('shortage.what')}</legend>
        {(['missing', 'damaged'] as const).map((choice) => (
          <label key={choice} className={classes.choice} data-chosen={reason === choice || undefined}>
            <input
              type="radio"
              name="short-reason"
              checked={reason === choice}
              onChange={() => setReason(choice)}
              data-testid={`short-${choice}`}
            />
            {t(`shortage.reason.${choice}`)}
          </label>
        ))}
      </fieldset>
      <div className={classes.stepper}>
        <span>{t('shortage.quantity')}</span>
        <button
          type="button"
          aria-label={t('shortage.fewer')}
          disabled={quantity <= 1}
          onClick={() => setWanted(quantity - 1)}
          data-testid="short-fewer"
        >
          <Minus size={22} aria-hidden />
        </button>
        <output data-testid="short-quantity">{format.number(quantity)}</output>
        <button
          type="button"
          aria-label={t('shortage.more')}
          disabled={quantity >= line.open}
          onClick={() => setWanted(quantity + 1)}
          data-testid="short-more"
        >
          <Plus size={22} aria-hidden />
        </button>
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button onClick={record} data-autofocus data-testid="short-record">
          {t('shortage.record')}
        </Button>
      </Group>
    </div>
  )
}
