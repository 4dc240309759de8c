import { Button } from '@mantine/core'
import { CircleCheck, CircleMinus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../../components/chip.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { saveCsv } from '../../../printing/save-csv.ts'
import { type BulkRun, useStatusWork } from '../../../ui-state/status-work.ts'
import { useUi } from '../../../ui-state/ui-state.ts'
import { useResultWords } from './result-words.ts'
import classes from './status-work.module.css'

/** How far the run is, and what became of each order: its status, and apart from it the message. */
export function BulkReport({ run }: { run: BulkRun }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const words = useResultWords()
  const { stopRun, closeRun } = useStatusWork()
  const show = useUi((ui) => ui.show)
  const status = shop?.procedure.statuses.find((candidate) => candidate.id === run.status)
  const label = status === undefined ? run.status : format.label(status.label)
  const changed = run.results.filter((result) => result.status === 'ok').length
  const refused = run.results.length - changed
  const going = run.state !== 'done'
  const save = () =>
    saveCsv(`${t('bulk.title')}-${label}`, [
      [t('queue.order'), t('bulk.status'), t('bulk.result'), t('bulk.message')],
      ...run.results.map((result) => [result.number, label, words.status(result), words.told(result)]),
    ])
  // What needs a person comes first.
  const rows = [...run.results].sort((a, b) => Number(a.status === 'ok') - Number(b.status === 'ok'))
  return (
    <section
      className={classes.report}
      aria-label={t('bulk.title')}
      data-testid="bulk-report"
      data-state={run.state}
      data-done={run.results.length}
      data-changed={changed}
      data-refused={refused}
    >
      <header className={classes.reportHead}>
        <strong>
          <bdi>{label}</bdi>
        </strong>
        <progress value={run.results.length} max={run.total} aria-label={t('bulk.title')} />
        <span aria-live={going ? 'off' : 'polite'}>
          {t('bulk.progress', { done: format.number(run.results.length), total: format.number(run.total) })}
          {' · '}
          {t('bulk.changed', format.counted(changed))}
          {' · '}
          {t('bulk.refused', format.counted(refused))}
        </span>
        <span className={classes.reportEnd}>
          {going ? (
            <Button variant="default" onClick={stopRun} disabled={run.state === 'stopping'} data-testid="bulk-stop">
              {t('bulk.stop')}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={save} data-testid="bulk-save">
                {t('bulk.save')}
              </Button>
              <Button onClick={closeRun} data-testid="bulk-close">
                {t('app.close')}
              </Button>
            </>
          )}
        </span>
      </header>
      {!going && (
        <div className={classes.reportRows}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('queue.order')}</th>
                <th scope="col">{t('bulk.status')}</th>
                <th scope="col">{t('bulk.message')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((result) => (
                <tr
                  key={result.orderId}
                  data-testid="bulk-result"
                  data-status={result.status}
                  data-number={result.number}
                >
                  <td>
                    <button type="button" onClick={() => show({ name: 'order', orderId: result.orderId })}>
                      <bdi>{format.orderNumber(result.number)}</bdi>
                    </button>
                  </td>
                  <td>
                    <Chip
                      tone={result.status === 'ok' ? 'right' : 'soon'}
                      icon={result.status === 'ok' ? CircleCheck : CircleMinus}
                    >
                      {words.status(result)}
                    </Chip>
                  </td>
                  <td data-testid="bulk-told">{words.told(result)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
