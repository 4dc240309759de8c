import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type NextStep, nextAction } from '#shared/order/next-action.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { showPart } from '../../../components/show-part.ts'
import { useMinute } from '../../../components/sync-badge.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useShop } from '../../../orders/use-station.ts'
import { useUi } from '../../../ui-state/ui-state.ts'
import classes from './care.module.css'
import { useAsk } from './care-question.tsx'
import { CheckPanel } from './check-panel.tsx'
import { occasionMessage } from './occasion-message.ts'
import { tellFacts } from './tell-facts.ts'

/** What has to be done next (E0), in one sentence and with one button; the checks where they wait. */
export function NextAction({ order }: { order: OrderView }) {
  const shop = useShop()
  return shop === undefined ? null : <NextCard order={order} shop={shop} />
}

function NextCard({ order, shop }: { order: OrderView; shop: ShopProfile }) {
  const { t } = useTranslation()
  const now = useMinute()
  const next = nextAction(order, shop.procedure.rules, now)
  const task = order.tasks.find((candidate) => candidate.id === next.taskId)
  const sentence =
    task === undefined || next.step === 'ask-carrier'
      ? t(`work.next.${next.step as Exclude<NextStep, 'call' | 'tell'>}`)
      : t(`taskReason.${task.reason}`)
  const button = useNextButton(order, shop, next.step)
  return (
    <section
      id="next-action"
      tabIndex={-1}
      className={`${classes.card} ${classes.next}`}
      data-testid="next-action"
      data-step={next.step}
      aria-live="polite"
    >
      <h2>{t('work.next.title')}</h2>
      <p className={classes.sentence}>{sentence}</p>
      {next.step === 'check' ? (
        <CheckPanel order={order} shop={shop} />
      ) : (
        button.length > 0 && (
          <div className={classes.buttons}>
            {button.map(([label, run], index) => (
              <Button
                key={label}
                variant={index === 0 ? 'filled' : 'default'}
                onClick={run}
                data-testid={index === 0 ? 'next-do' : 'next-tell'}
              >
                {label}
              </Button>
            ))}
          </div>
        )
      )}
    </section>
  )
}

type LabelledAct = readonly [label: string, run: () => void]

/** The act that the step asks for, if this page can do it; a second one where the customer can be told with it. */
function useNextButton(order: OrderView, shop: ShopProfile, step: NextStep): readonly LabelledAct[] {
  const { t } = useTranslation()
  const ask = useAsk()
  const show = useUi((ui) => ui.show)
  const record = useRecord(order.id)
  const to = (label: string, part: string): LabelledAct[] => [[label, () => showPart(part)]]
  switch (step) {
    case 'release':
      return [[t('order.release'), () => void record({ type: 'order-released', data: {} })]]
    case 'call':
    case 'tell':
    case 'ask-carrier':
      return to(t('work.do.call'), 'tasks')
    case 'solve-problem':
      return [[t('work.do.solve'), () => ask({ about: 'solve' })]]
    case 'set-price':
      return [[t('work.do.price'), () => ask({ about: 'price' })]]
    case 'set-promise':
      return [[t('work.do.promise'), () => ask({ about: 'promise' })]]
    case 'confirm': {
      const tell = tellFacts(order, shop)
      return [
        [t('work.do.confirm'), () => void record({ type: 'order-confirmed', data: {} })],
        ...(tell === undefined ? [] : ([[t('work.do.confirmTell'), () => void record(...tell)]] as const)),
      ]
    }
    case 'help-paying':
    case 'wait-online':
      return occasionMessage(order, shop, 'payment-reminder') === undefined
        ? to(t('work.do.payment'), 'payment')
        : [[t('work.do.remind'), () => ask({ about: 'remind', occasion: 'payment-reminder' })]]
    case 'wait-transfer':
    case 'take-prepayment':
      return [[t('order.confirmPayment'), () => ask({ about: 'payment' })]]
    case 'take-payment':
      return [[t('work.do.takePayment'), () => ask({ about: 'payment' })]]
    case 'verify-payment':
      return [[t('work.do.verify'), () => ask({ about: 'verify' })]]
    case 'decide-shortage':
    case 'wait-for-goods':
      return to(t('work.do.lines'), 'lines')
    case 'pick':
      return [[t('work.do.pick'), () => void record({ type: 'picking-finished', data: {} })]]
    case 'pack':
      return [[t('order.pack'), () => show({ name: 'pack', orderId: order.id })]]
    case 'hand-over':
      return [[t('handover.title'), () => show({ name: 'handover' })]]
    case 'hand-out':
    case 'receive-return':
    case 'settle-return':
      return to(t('work.do.show'), 'returns')
    case 'wait-for-delivery':
      return [[t('order.deliver'), () => ask({ about: 'deliver' })]]
    default:
      return []
  }
}
