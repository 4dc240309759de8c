import type { TFunction } from 'i18next'
import { formatMoney } from '#shared/money/money.ts'
import type { Language } from '#shared/order/intake.ts'
import type { Label } from '#shared/shop/shop-profile.ts'
import { localeOf } from './languages.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

export interface ShipByText {
  readonly text: string
  readonly time: string
  readonly tone: 'late' | 'soon' | 'calm'
}

export type Format = ReturnType<typeof createFormat>

/** Numbers, times and words that depend on the language of the screen. */
export function createFormat(language: Language, t: TFunction) {
  const locale = localeOf(language)
  const numbers = new Intl.NumberFormat(locale)
  const weights = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const stamps = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const number = (value: number) => numbers.format(value)
  const counted = (count: number) => ({ count, formatted: number(count) })
  const duration = (ms: number) => {
    const size = Math.abs(ms)
    if (size < hourMs) return t('when.minutes', counted(Math.max(1, Math.round(size / minuteMs))))
    if (size < dayMs) return t('when.hours', counted(Math.round(size / hourMs)))
    return t('when.days', counted(Math.round(size / dayMs)))
  }
  /** Late is red, the next two hours amber, the rest quiet. */
  const shipBy = (iso: string, now: Date): ShipByText => {
    const due = new Date(iso)
    const left = due.getTime() - now.getTime()
    const time = clock.format(due)
    if (left < 0) return { text: t('when.late', { duration: duration(left) }), time, tone: 'late' }
    if (left < 2 * hourMs) return { text: t('when.in', { duration: duration(left) }), time, tone: 'soon' }
    const days = Math.round((startOfDay(due) - startOfDay(now)) / dayMs)
    if (days === 0) return { text: t('when.today'), time, tone: 'calm' }
    if (days === 1) return { text: t('when.tomorrow'), time, tone: 'calm' }
    return { text: dates.format(due), time, tone: 'calm' }
  }
  return {
    language,
    number,
    counted,
    duration,
    shipBy,
    /** Kilograms with two decimals, without the unit. */
    kilograms: (grams: number) => weights.format(grams / 1000),
    time: (iso: string) => clock.format(new Date(iso)),
    stamp: (iso: string) => stamps.format(new Date(iso)),
    money: (minor: number, currency: string) => formatMoney(minor, currency, language),
    /** ISO 3166-1 alpha-2 in words. */
    country: (code: string) => countries.of(code) ?? code,
    label: (label: Label) => label[language] ?? label.en,
    /** A bare number is read aloud, so Persian shows it in its digits; codes with letters never change. */
    orderNumber: (text: string) =>
      language === 'fa' && /^\d+$/.test(text)
        ? text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
        : text,
  }
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
