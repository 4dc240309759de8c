import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '#shared/reports/make-report.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { Bars } from './bars.tsx'
import { HoursChart } from './hours-chart.tsx'
import classes from './reports-screen.module.css'
import { useReportNames, useSpan } from './use-report-names.ts'

/** The report as a person reads it: four numbers first, then who, when, where it waits and what goes wrong. */
export function ReportSections({ report }: { report: Report }) {
  const { t } = useTranslation()
  const format = useFormat()
  const names = useReportNames()
  const span = useSpan()
  const times = (count: number) => t('reports.times', format.counted(count))
  const pieces = (count: number) => t('queue.pieces', format.counted(count))
  const wrong = report.mishaps.filter((mishap) => mishap.count > 0)
  return (
    <>
      <dl className={classes.tiles}>
        <Tile name={t('reports.measure.orders')} value={format.number(report.orders)} testId="report-orders" />
        <Tile name={t('reports.measure.parcels')} value={format.number(report.parcels)} testId="report-parcels" />
        <Tile name={t('reports.measure.pieces')} value={format.number(report.pieces)} testId="report-pieces" />
        <Tile
          name={t('reports.measure.packMedian')}
          value={span(report.medianPackMs)}
          hint={report.p90PackMs === undefined ? '' : t('reports.nineOfTen', { span: span(report.p90PackMs) })}
          testId="report-pack-median"
        />
      </dl>
      <div className={classes.sections}>
        <Section title={t('reports.section.people')} empty={report.people.length === 0 ? t('reports.nonePacked') : ''}>
          <Bars
            testId="report-people"
            bars={report.people.map((person) => ({
              key: person.operator,
              name: <bdi>{names.person(person.operator)}</bdi>,
              value: person.pieces,
              text: (
                <>
                  {t('reports.ordersCount', format.counted(person.orders))} · {pieces(person.pieces)}{' '}
                  <small>{person.medianPackMs !== undefined && span(person.medianPackMs)}</small>
                </>
              ),
            }))}
          />
        </Section>
        <Section title={t('reports.section.hours')} empty={report.pieces === 0 ? t('reports.nonePacked') : ''}>
          <HoursChart hours={report.hours} />
        </Section>
        <Section
          title={t('reports.section.statuses')}
          hint={t('reports.statusesHint')}
          empty={report.statuses.length === 0 ? t('reports.noOrders') : ''}
        >
          <Bars
            testId="report-statuses"
            bars={report.statuses.map((entry) => ({
              key: entry.status ?? entry.stage,
              name: <bdi>{names.status(entry)}</bdi>,
              value: entry.medianMs ?? 0,
              reach: entry.p90Ms ?? 0,
              text: (
                <>
                  {span(entry.medianMs)}{' '}
                  <small>
                    {entry.p90Ms !== undefined && `${t('reports.nineOfTen', { span: span(entry.p90Ms) })} · `}
                    {t('reports.now', format.counted(entry.now))}
                  </small>
                </>
              ),
            }))}
          />
        </Section>
        <Section title={t('reports.section.mishaps')} empty={wrong.length === 0 ? t('reports.nothingWrong') : ''}>
          <Bars
            testId="report-mishaps"
            bars={wrong.map((mishap) => ({
              key: mishap.name,
              name: names.mishap(mishap.name),
              value: mishap.count,
              text: (
                <>
                  {times(mishap.count)} {mishap.quantity !== mishap.count && <small>{pieces(mishap.quantity)}</small>}
                </>
              ),
            }))}
          />
        </Section>
        <Section
          title={t('reports.section.cancellations')}
          empty={report.cancellations.length === 0 ? t('reports.noneCancelled') : ''}
        >
          <Bars
            testId="report-cancellations"
            bars={report.cancellations.map((entry) => ({
              key: entry.name,
              name: names.cancellation(entry.name),
              value: entry.count,
              text: times(entry.count),
            }))}
          />
        </Section>
        <Section
          title={t('reports.section.returns')}
          empty={report.returns.length === 0 ? t('reports.noneReturned') : ''}
        >
          <Bars
            testId="report-returns"
            bars={report.returns.map((entry) => ({
              key: entry.name,
              name: <bdi>{entry.name}</bdi>,
              value: entry.count,
              text: times(entry.count),
            }))}
          />
        </Section>
      </div>
    </>
  )
}

interface TileProps {
  readonly name: string
  readonly value: string
  readonly hint?: string
  readonly testId: string
}

function Tile({ name, value, hint = '', testId }: TileProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-testid={testId}>{value}</dd>
      {hint !== '' && <dd className={classes.hint}>{hint}</dd>}
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly hint?: string
  /** What stands there instead when there is nothing to show. */
  readonly empty: string
  readonly children: ReactNode
}

function Section({ title, hint, empty, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {empty === '' ? children : <p className={classes.hint}>{empty}</p>}
    </section>
  )
}
