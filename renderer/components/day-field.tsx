import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { customerDate } from '#shared/messages/message-values.ts'
import { localeOf } from '../i18n/languages.ts'
import { useFormat } from '../i18n/use-format.tsx'
import { useServices } from '../orders/desk-context.tsx'
import { localDay } from '../orders/local-day.ts'
import classes from './day-field.module.css'

export interface DayFieldProps {
  readonly label: string
  /** YYYY-MM-DD, or empty. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly testId: string
}

const daysOffered = 5

/** A day to come: one press for the next few, a field for the others, and the day in the reader's own calendar. */
export function DayField({ label, value, onChange, testId }: DayFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { now } = useServices()
  const weekdays = useMemo(
    () => new Intl.DateTimeFormat(localeOf(format.language), { weekday: 'short', day: 'numeric', month: 'short' }),
    [format.language],
  )
  const days = Array.from({ length: daysOffered }, (_, ahead) => dayAfter(now(), ahead))
  const name = (day: string, ahead: number) =>
    ahead === 0 ? t('when.today') : ahead === 1 ? t('when.tomorrow') : weekdays.format(new Date(`${day}T12:00`))
  return (
    <div className={classes.field}>
      <div className={classes.days}>
        {days.map((day, ahead) => (
          <button
            key={day}
            type="button"
            className={classes.day}
            aria-pressed={value === day}
            onClick={() => onChange(day)}
            data-testid={`${testId}-plus-${ahead}`}
          >
            {name(day, ahead)}
          </button>
        ))}
      </div>
      <TextInput
        type="date"
        label={label}
        value={value}
        min={days[0]}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-testid={testId}
      />
      {value !== '' && <p className={classes.read}>{customerDate(value, format.language)}</p>}
    </div>
  )
}

/** The day as this place counts it: a calendar day belongs to no time zone. */
function dayAfter(now: Date, ahead: number): string {
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead))
}
