import { Button } from '@mantine/core'
import {
  BellRing,
  CircleCheck,
  Clock,
  FileText,
  HandCoins,
  MessageSquareText,
  Phone,
  TriangleAlert,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../components/chip.tsx'
import { isolateText } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useUi } from '../../ui-state/ui-state.ts'
import { useShownPhone } from '../order/care/shown-phone.ts'
import { useDay } from '../pack/use-day.ts'
import type { CourierRow } from './courier-row.ts'
import { documentsText, windowText } from './courier-sheet.ts'
import classes from './handover-screen.module.css'

export interface CourierListProps {
  readonly rows: readonly CourierRow[]
  readonly onTell: (rows: readonly CourierRow[]) => void
}

/** What waits for this carrier, order by order, with what its courier must know. */
export function CourierList({ rows, onTell }: CourierListProps) {
  return (
    <ul>
      {rows.map((row) => (
        <CourierItem key={row.orderId} row={row} onTell={() => onTell([row])} />
      ))}
    </ul>
  )
}

function CourierItem({ row, onTell }: { row: CourierRow; onTell: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = useDay()
  const shownPhone = useShownPhone()
  const show = useUi((ui) => ui.show)
  return (
    <li
      data-testid="waiting-parcel"
      data-order={row.orderId}
      data-parcels={row.parcels}
      data-told={row.told?.kind}
      className={classes.item}
    >
      <div className={classes.line}>
        <strong>
          <bdi>{format.orderNumber(row.number)}</bdi>
        </strong>
        <bdi>{row.name}</bdi>
        <span data-testid="parcel-count">{t('handover.parcels', format.counted(row.parcels))}</span>
        <bdi className={classes.end}>{row.city}</bdi>
      </div>
      <div className={classes.line}>
        {row.alarm !== undefined && (
          <Chip tone="stop" icon={TriangleAlert}>
            {t(`alarm.${row.alarm}`)}
          </Chip>
        )}
        {row.untracked && (
          <Chip tone="soon" icon={TriangleAlert}>
            {t('courier.noTracking')}
          </Chip>
        )}
        {row.collect > 0 && (
          <span data-testid="courier-collect">
            <Chip tone="info" icon={HandCoins}>
              {t('courier.collect', { amount: format.money(row.collect, row.currency) })}
            </Chip>
          </span>
        )}
        {(row.window !== undefined || row.promised !== undefined) && (
          <span data-testid="courier-window">
            <Chip icon={Clock}>{[row.promised && day(row.promised), windowText(row)].filter(Boolean).join(' · ')}</Chip>
          </span>
        )}
        {row.phone !== '' && <Chip icon={Phone}>{shownPhone(row.phone, row.country)}</Chip>}
        {row.documents.length > 0 && (
          <Chip icon={FileText}>{t('courier.documents', { documents: documentsText(row, t) })}</Chip>
        )}
        {row.notes.map((note) => (
          <Chip key={note} icon={MessageSquareText}>
            {t('courier.note', { note: isolateText(note) })}
          </Chip>
        ))}
      </div>
      <div className={classes.line}>
        {row.told === undefined ? (
          <Button variant="default" leftSection={<BellRing size={18} />} onClick={onTell} data-testid="courier-tell">
            {t('courier.tell')}
          </Button>
        ) : (
          <span data-testid="courier-told">
            <Chip
              tone={row.told.kind === 'told' ? 'right' : 'soon'}
              icon={row.told.kind === 'told' ? CircleCheck : Phone}
            >
              {row.told.kind === 'told'
                ? t('courier.told', { time: format.time(row.told.at) })
                : t('taskReason.courier-soon')}
            </Chip>
          </span>
        )}
        <Button
          variant="default"
          onClick={() => show({ name: 'order', orderId: row.orderId })}
          data-testid="courier-open"
        >
          {t('courier.open')}
        </Button>
      </div>
    </li>
  )
}
