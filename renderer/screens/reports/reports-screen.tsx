import { FileDown, RefreshCw, Square } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makeReport } from '#shared/reports/make-report.ts'
import { type Period, periodRange, periods } from '#shared/reports/period.ts'
import { reportRows } from '#shared/reports/report-rows.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop } from '../../orders/use-station.ts'
import { saveCsv } from '../../printing/save-csv.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { ReportSections } from './report-sections.tsx'
import classes from './reports-screen.module.css'
import { useMeasures } from './use-measures.ts'
import { useReportNames } from './use-report-names.ts'

const noStatuses: readonly ShopStatus[] = []

/** Where time goes, who packs how much, what goes wrong (D6, E25): from the orders of this station, offline too. */
export function ReportsScreen() {
  const { t } = useTranslation()
  const format = useFormat()
  const { now } = useServices()
  const show = useUi((ui) => ui.show)
  const statuses = useShop()?.procedure.statuses ?? noStatuses
  const [period, setPeriod] = useState<Period>('today')
  const { measures, done, total, state, again, stop } = useMeasures(statuses)
  const names = useReportNames()
  const report = useMemo(() => makeReport(measures, periodRange(period, now())), [measures, period, now])
  useKeys({ Escape: () => show({ name: 'queue' }) })
  return (
    <PageFrame heading={<h1>{t('reports.title')}</h1>}>
      <div className={classes.page} data-testid="reports" data-state={state}>
        <div className={classes.bar}>
          <fieldset className={classes.periods} aria-label={t('reports.period')}>
            {periods.map((choice) => (
              <button
                key={choice}
                type="button"
                aria-pressed={choice === period}
                data-testid={`period-${choice}`}
                onClick={() => setPeriod(choice)}
              >
                {t(`reports.periods.${choice}`)}
              </button>
            ))}
          </fieldset>
          <span className={classes.progress} role="status" data-testid="reports-progress">
            {t(state === 'stopped' ? 'reports.stopped' : state === 'read' ? 'reports.read' : 'reports.reading', {
              done: format.number(done),
              total: format.number(total),
            })}
          </span>
          {state === 'reading' ? (
            <ActionButton icon={Square} label={t('reports.stop')} testId="reports-stop" onClick={stop} />
          ) : (
            <ActionButton icon={RefreshCw} label={t('reports.again')} testId="reports-again" onClick={again} />
          )}
          <ActionButton
            icon={FileDown}
            label={t('reports.export')}
            disabled={state === 'reading'}
            testId="reports-csv"
            onClick={() =>
              saveCsv(`${t('reports.title')}-${t(`reports.periods.${period}`)}`, reportRows(report, names))
            }
          />
        </div>
        <ReportSections report={report} />
        <p className={classes.hint}>{t('reports.scope')}</p>
      </div>
    </PageFrame>
  )
}
