import { Button } from '@mantine/core'
import { ArrowRightLeft, CloudUpload, Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useHeldOrder } from '../../orders/use-held-order.ts'
import { useShop } from '../../orders/use-station.ts'
import { saveCsv } from '../../printing/save-csv.ts'
import classes from './history/history.module.css'
import { historyRows, rowMatches } from './history/history-rows.ts'
import { useRowWords } from './history/use-row-words.ts'

/** Everything that happened, newest first. It is never edited; it can be searched and taken along (D5). */
export function HistoryList({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const shop = useShop()
  const held = useHeldOrder(order)
  const words = useRowWords(order)
  const [search, setSearch] = useState('')
  const statuses = shop?.procedure.statuses
  const rows = useMemo(() => historyRows(order, held, statuses ?? []), [order, held, statuses])
  const told = rows.map((row) => ({ ...row, words: words(row) }))
  const shown = told.filter((row) => rowMatches(search, Object.values(row.words))).reverse()
  const save = () =>
    saveCsv(`${t('order.history')}-${order.intake.number}`, [
      (['when', 'what', 'change', 'comment', 'channels', 'who', 'station', 'sent'] as const).map((column) =>
        t(`history.${column}`),
      ),
      ...told.map(({ event, words: said }) => [
        event.at,
        said.what,
        said.change,
        said.comment,
        said.channels,
        said.who,
        said.station,
        said.sent === '' ? t('history.yes') : said.sent,
      ]),
    ])
  return (
    <>
      <div className={classes.tools}>
        <input
          type="search"
          className={classes.search}
          value={search}
          placeholder={t('history.search')}
          aria-label={t('history.search')}
          data-testid="history-search"
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={<Download size={18} aria-hidden />}
          onClick={save}
          data-testid="history-save"
        >
          {t('history.save')}
        </Button>
      </div>
      <ol className={classes.history} data-testid="history">
        {shown.map(({ event, words: said, step }) => (
          <li key={event.id} data-type={event.type} data-from={step?.from?.id} data-to={step?.to?.id}>
            <span>{said.what}</span>
            {said.change !== '' && (
              <span className={classes.change} data-testid="status-change">
                <ArrowRightLeft size={15} aria-hidden />
                {said.change}
              </span>
            )}
            {said.comment !== '' && (
              <span className={classes.comment} dir="auto">
                {said.comment}
              </span>
            )}
            <span className={classes.quiet}>
              {[said.when, said.who, said.station, said.channels].filter(Boolean).map((part, index) => (
                <span key={part}>
                  {index > 0 && ' · '}
                  <bdi>{part}</bdi>
                </span>
              ))}
              {said.sent !== '' && (
                <em className={classes.unsent}>
                  {' · '}
                  <CloudUpload size={15} aria-hidden /> {said.sent}
                </em>
              )}
            </span>
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className={classes.quiet}>{t('history.none')}</p>}
    </>
  )
}
