import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.tsx'
import { useShop } from '../orders/use-station.ts'

/** What people call a pool of numbers: "Invoices", "Tracking, Royal Mail". */
export function usePoolName(): (pool: string) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  return (pool) => {
    if (pool === 'invoice' || pool === 'waybill' || pool === 'credit-note' || pool === 'sscc')
      return t(`numbers.pool.${pool}`)
    const id = pool.slice('tracking:'.length)
    const carrier = shop?.carriers.find((candidate) => candidate.id === id)
    return t('numbers.pool.tracking', { carrier: carrier ? format.label(carrier.name) : id })
  }
}
