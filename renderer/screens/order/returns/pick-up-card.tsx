import { Button } from '@mantine/core'
import { HandCoins, Store } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../../../components/ask-text.tsx'
import { Chip } from '../../../components/chip.tsx'
import { isolateText } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useShop } from '../../../orders/use-station.ts'
import classes from '../order-screen.module.css'
import own from './returns.module.css'

/** Packed and fetched here (E8, E22): who took it, then it is handed over and delivered in one act. */
export function PickUpCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const record = useRecord(order.id)
  const [asking, setAsking] = useState(false)
  if (shop === undefined) return null
  const may = allowedActions(order, shop.procedure.rules)['hand-over']
  const parcels = order.parcels.filter((parcel) => parcel.state === 'closed')
  const { carrier } = order.intake.shipping
  const handOut = (who: string) => {
    const gone = parcels.map(
      (parcel): FactDraft => ({ type: 'parcel-handed-over', data: { parcelId: parcel.id, carrier } }),
    )
    const note = t('pickup.note', { who: isolateText(who) })
    void record(...gone, { type: 'order-delivered', data: { source: 'desk', note } })
  }
  return (
    <section className={classes.card} data-testid="pick-up-card">
      <h2>{t('pickup.title')}</h2>
      <div className={own.head}>
        <Chip tone="accent" icon={Store}>
          {t('pickup.parcels', format.counted(parcels.length))}
        </Chip>
        {order.payment.state === 'on-delivery' && (
          <Chip tone="soon" icon={HandCoins}>
            {t('pickup.collect', { amount: format.money(order.payment.total, order.intake.currency) })}
          </Chip>
        )}
      </div>
      <div className={own.actions}>
        <Button disabled={!may.allowed} onClick={() => setAsking(true)} data-testid="act-hand-out">
          {t('pickup.handOut')}
        </Button>
        {!may.allowed && <span className={own.why}>{t(`refusal.${may.reason}`)}</span>}
      </div>
      {asking && (
        <AskText
          title={t('pickup.handOut')}
          label={t('pickup.who')}
          confirm={t('pickup.handOut')}
          onClose={() => setAsking(false)}
          onAnswer={(who) => {
            setAsking(false)
            handOut(who)
          }}
        />
      )}
    </section>
  )
}
