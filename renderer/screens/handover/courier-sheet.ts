import type { TFunction } from 'i18next'
import type { CsvCell } from '#shared/csv/to-csv.ts'
import { customerDate } from '#shared/messages/message-values.ts'
import type { Format } from '../../i18n/create-format.ts'
import type { CourierRow } from './courier-row.ts'

/** The courier's sheet as a file: who, where, when, how much to collect, what to hand over. */
export function courierSheet(rows: readonly CourierRow[], t: TFunction, format: Format): CsvCell[][] {
  const heading = [
    t('queue.order'),
    t('queue.customer'),
    t('courier.columns.phone'),
    t('courier.columns.address'),
    t('work.delivery.promised'),
    t('courier.columns.window'),
    t('courier.columns.parcels'),
    t('courier.columns.collect'),
    t('courier.columns.documents'),
    t('courier.columns.notes'),
  ]
  return [
    heading,
    ...rows.map((row) => [
      row.number,
      row.name,
      row.phone,
      `${row.street}, ${row.city}`,
      row.promised === undefined ? '' : customerDate(row.promised, format.language),
      windowText(row),
      row.parcels,
      row.collect > 0 ? format.money(row.collect, row.currency) : '',
      documentsText(row, t),
      row.notes.join(' · '),
    ]),
  ]
}

export function windowText({ window }: CourierRow): string {
  return window === undefined ? '' : `${window.from}–${window.to}`
}

export function documentsText({ documents }: CourierRow, t: TFunction): string {
  return documents.map((kind) => t(`document.${kind}`)).join(' + ')
}
