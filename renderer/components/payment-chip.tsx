import { CircleCheck, CircleDollarSign, HandCoins, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderSummary } from '#shared/order/order.ts'
import { useFormat } from '../i18n/use-format.tsx'
import { Chip } from './chip.tsx'

export interface PaymentChipProps {
  readonly payment: OrderSummary['payment']
  /** Minor units to collect at the door. */
  readonly due: number
  readonly currency: string
  /** The money went back: nobody may read that it is here. */
  readonly refunded?: boolean
}

export function PaymentChip({ payment, due, currency, refunded = false }: PaymentChipProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (refunded)
    return (
      <Chip tone="plain" icon={Undo2}>
        {t('payment.refunded')}
      </Chip>
    )
  if (payment === 'paid')
    return (
      <Chip tone="right" icon={CircleCheck}>
        {t('payment.paid')}
      </Chip>
    )
  if (payment === 'open')
    return (
      <Chip tone="soon" icon={CircleDollarSign}>
        {t('payment.open')}
      </Chip>
    )
  return (
    <Chip tone="info" icon={HandCoins}>
      {t('payment.on-delivery', { amount: format.money(due, currency) })}
    </Chip>
  )
}
