import { Button } from '@mantine/core'
import { Ban, CircleCheck, CloudOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Allowed } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../../../components/ask-text.tsx'
import { Chip } from '../../../components/chip.tsx'
import { isolateCode, isolateText } from '../../../components/isolate.ts'
import { TechnicalDetail } from '../../../components/reason-text.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useReasonWords } from '../../../i18n/use-reason-words.ts'
import { useSync } from '../../../orders/use-station.ts'
import own from './returns.module.css'
import { useRefund } from './use-refund.ts'

/** The full refund: its button, why it cannot be pressed, and what came of it. */
export function Refund({ order, allowed }: { order: OrderView; allowed: Allowed }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status } = useSync()
  const words = useReasonWords()
  const { state, refund } = useRefund(order.id)
  const [asking, setAsking] = useState(false)
  const { refunded, total } = order.payment
  const money = (minor: number) => format.money(minor, order.intake.currency)
  const done = refunded ?? (state.kind === 'done' ? state : undefined)
  if (done !== undefined)
    return (
      <span data-testid="refunded">
        <Chip tone="right" icon={CircleCheck}>
          {t('returns.refundDone', { amount: money(done.amount), reference: isolateCode(done.reference) })}
        </Chip>
      </span>
    )
  const offline = status.kind === 'offline'
  return (
    <div className={own.refund} data-testid="refund" data-state={state.kind}>
      <Button
        variant="default"
        disabled={!allowed.allowed || offline || state.kind === 'asking'}
        onClick={() => setAsking(true)}
        data-testid="act-refund"
      >
        {t('returns.refund')}
      </Button>
      {!allowed.allowed && (
        <span className={own.why} data-testid="refund-why" data-reason={allowed.reason}>
          {t(`refusal.${allowed.reason}`)}
        </span>
      )}
      {allowed.allowed && offline && state.kind !== 'unknown' && (
        <span className={own.policy} data-testid="refund-needs-connection">
          <CloudOff size={18} aria-hidden />
          {t('returns.refundOffline')}
        </span>
      )}
      {state.kind === 'asking' && <span role="status">{t('returns.refunding')}</span>}
      {state.kind === 'unknown' && (
        <span className={own.policy} role="alert" data-testid="refund-unknown">
          <CloudOff size={18} aria-hidden />
          {t('returns.refundUnknown')}
        </span>
      )}
      {state.kind === 'refused' && (
        <span className={own.policy} role="alert" data-testid="refund-refused">
          <Ban size={18} aria-hidden />
          <span>
            {t('returns.refundRefused', { why: isolateText(words(state.trouble).text) })}
            <TechnicalDetail text={words(state.trouble).detail} />
          </span>
        </span>
      )}
      {asking && (
        <AskText
          title={t('returns.refundTitle', { amount: money(total) })}
          label={t('returns.refundReason')}
          confirm={t('returns.refund')}
          onClose={() => setAsking(false)}
          onAnswer={(reason) => {
            setAsking(false)
            void refund(reason)
          }}
        />
      )}
    </div>
  )
}
