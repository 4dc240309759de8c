import { useTranslation } from 'react-i18next'
import { type CancelCode, cancelCodeSchema } from '#shared/order/events/shop-events.ts'
import type { StatusTime } from '#shared/reports/make-report.ts'
import type { ReportNames } from '#shared/reports/report-rows.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'

/** What the report's entries are called in the language of the screen. */
export function useReportNames(): ReportNames {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const known = (code: string): code is CancelCode => cancelCodeSchema.options.some((option) => option === code)
  return {
    columns: [t('reports.csv.section'), t('reports.csv.name'), t('reports.csv.measure'), t('reports.csv.value')],
    section: (name) => t(`reports.section.${name}`),
    measure: (name) => t(`reports.measure.${name}`),
    status: ({ status, stage }: StatusTime) => {
      const own = shop?.procedure.statuses.find((candidate) => candidate.id === status)
      return own === undefined ? t(`stage.${stage}`) : format.label(own.label)
    },
    person: (operator) =>
      shop?.operators.find((person) => person.id === operator)?.name ?? (operator || t('reports.nobody')),
    hour: (hour) => `${format.number(hour)}:${format.number(0).repeat(2)}`,
    mishap: (name) => t(`reports.mishap.${name}`),
    cancellation: (code) => (known(code) ? t(`cancelCode.${code}`) : code),
  }
}

/** A span of time that a person compares: seconds while they matter. */
export function useSpan(): (ms: number | undefined) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (ms) => {
    if (ms === undefined) return '–'
    const seconds = Math.round(ms / 1000)
    if (seconds < 60) return t('reports.seconds', format.counted(seconds))
    if (seconds >= 600 || seconds % 60 === 0) return format.duration(ms)
    return t('reports.minutesSeconds', {
      minutes: format.number(Math.floor(seconds / 60)),
      seconds: format.number(seconds % 60),
    })
  }
}
