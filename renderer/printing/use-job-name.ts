import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../i18n/use-format.tsx'

/** What a paper of an order is called: its kind, and its parcel where the order has several. */
export function useJobName(order: OrderView): (job: Pick<PrintJob, 'kind' | 'parcelId'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const several = order.parcels.filter((parcel) => parcel.state !== 'void').length > 1
  return ({ kind, parcelId }) => {
    const parcel = several ? order.parcels.find((candidate) => candidate.id === parcelId) : undefined
    const name = t(`document.${kind}`)
    return parcel === undefined || parcel.number === 0
      ? name
      : `${name} · ${t('pack.parcel', { number: format.number(parcel.number) })}`
  }
}
