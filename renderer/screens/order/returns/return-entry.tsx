import { Button } from '@mantine/core'
import { Ban, CircleAlert, PackageCheck, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReturnView } from '#shared/order/care-view.ts'
import type { OrderView } from '#shared/order/order.ts'
import { isBack } from '#shared/order/order-flags.ts'
import { returnPolicy } from '#shared/order/return-policy.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { AskText } from '../../../components/ask-text.tsx'
import { Chip } from '../../../components/chip.tsx'
import { isolateCode, isolateText } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useUi } from '../../../ui-state/ui-state.ts'
import { ReceiveDialog } from './receive-dialog.tsx'
import { ReturnSlipButton } from './return-slip-button.tsx'
import own from './returns.module.css'

export interface ReturnEntryProps {
  readonly order: OrderView
  readonly entry: ReturnView
  readonly shop: ShopProfile
}

/** One return: who asked and why, what has come, what the policy says, and the replacement. */
export function ReturnEntry({ order, entry, shop }: ReturnEntryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const record = useRecord(order.id)
  const show = useUi((ui) => ui.show)
  const [asking, setAsking] = useState<'refuse' | 'receive'>()
  const policy = new Map(returnPolicy(order, shop.procedure.rules, entry.at).map((line) => [line.lineId, line]))
  const back = isBack(entry)
  const state = entry.refused === undefined ? (back ? 'back' : 'waits') : 'refused'
  const icon = { back: PackageCheck, waits: Undo2, refused: Ban }[state]
  return (
    <article className={own.entry} data-testid="return" data-return={entry.id} data-state={state}>
      <div className={own.head}>
        <Chip tone={state === 'back' ? 'right' : 'info'} icon={icon}>
          {entry.refused === undefined
            ? t(back ? 'returns.back' : 'returns.waits')
            : t('returns.refused', { reason: isolateText(entry.refused) })}
        </Chip>
        <strong>
          {t(entry.by === 'customer' ? 'returns.byCustomer' : 'returns.byDesk')} · {t(`returns.wants.${entry.wants}`)}
        </strong>
        <span>{format.stamp(entry.at)}</span>
      </div>
      <p>
        <bdi>{entry.reason}</bdi>
      </p>
      <ul className={own.lines}>
        {entry.lines.map((line) => {
          const blocked = policy.get(line.lineId)?.blocked
          return (
            <li key={line.lineId} data-testid="return-line" data-line={line.lineId} data-received={line.received}>
              <bdi>{order.lines.find((candidate) => candidate.id === line.lineId)?.name ?? line.lineId}</bdi>
              <span>
                {t('returns.received', {
                  received: format.number(line.received),
                  quantity: format.number(line.quantity),
                })}
              </span>
              {line.damaged > 0 && <span>{t('returns.damaged', { formatted: format.number(line.damaged) })}</span>}
              {blocked !== undefined && blocked !== 'nothing-left' && entry.refused === undefined && (
                <span className={own.policy} data-testid="return-policy" data-block={blocked}>
                  <CircleAlert size={18} aria-hidden />
                  {t(`returns.policy.${blocked}`, { formatted: format.number(shop.procedure.rules.returnDays ?? 0) })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {entry.replacement !== undefined && (
        <div className={own.head} data-testid="replacement" data-order={entry.replacement.orderId}>
          <span>{t('returns.replacement', { number: isolateCode(format.orderNumber(entry.replacement.number)) })}</span>
          <Button
            variant="default"
            data-testid="open-replacement"
            onClick={() => show({ name: 'order', orderId: entry.replacement?.orderId ?? '' })}
          >
            {t('returns.openReplacement')}
          </Button>
        </div>
      )}
      {entry.wants === 'exchange' && entry.replacement === undefined && entry.refused === undefined && (
        <p className={own.why}>{t('returns.replacementComes')}</p>
      )}
      {state === 'waits' && (
        <div className={own.actions}>
          <Button onClick={() => setAsking('receive')} data-testid="return-receive">
            {t('returns.receive')}
          </Button>
          <Button variant="default" onClick={() => setAsking('refuse')} data-testid="return-refuse">
            {t('returns.refuse')}
          </Button>
          <ReturnSlipButton order={order} entry={entry} shop={shop} />
        </div>
      )}
      {asking === 'receive' && <ReceiveDialog order={order} entry={entry} onClose={() => setAsking(undefined)} />}
      {asking === 'refuse' && (
        <AskText
          title={t('returns.refuse')}
          label={t('returns.refuseReason')}
          confirm={t('returns.refuse')}
          onClose={() => setAsking(undefined)}
          onAnswer={(reason) => {
            setAsking(undefined)
            void record({ type: 'return-refused', data: { returnId: entry.id, reason } })
          }}
        />
      )}
    </article>
  )
}
