import type { ShopRules } from '../shop/shop-rules.ts'
import { allowedActions } from './allowed-actions.ts'
import type { TaskView } from './care-view.ts'
import { isBack, isShort } from './order-flags.ts'
import type { OrderView } from './order-view.ts'

/** What has to be done next with an order. One word each; screens turn it into a sentence and a button. */
export type NextStep =
  | 'put-back'
  | 'decide-double-pack'
  | 'look-at-alarm'
  | 'release'
  | 'call'
  | 'tell'
  | 'ask-carrier'
  | 'solve-problem'
  | 'wait-for-order'
  | 'set-price'
  | 'check'
  | 'set-promise'
  | 'confirm'
  | 'help-paying'
  | 'wait-online'
  | 'wait-transfer'
  | 'take-prepayment'
  | 'take-payment'
  | 'verify-payment'
  | 'decide-shortage'
  | 'wait-for-goods'
  | 'nothing-to-pack'
  | 'pick'
  | 'pack'
  | 'add-tracking'
  | 'hand-over'
  | 'hand-out'
  | 'wait-for-delivery'
  | 'receive-return'
  | 'settle-return'
  | 'nothing'

export interface NextAction {
  readonly step: NextStep
  /** The task that `call`, `tell` and `ask-carrier` speak of. */
  readonly taskId?: string
}

const step = (name: NextStep): NextAction => ({ step: name })

/**
 * The one thing to do next (E0), the first in the way in the order in which a person clears it. It knows neither
 * the size of the order nor who the customer is: everybody gets the same procedure. `now` decides only whether a call
 * that was put off is due.
 */
export function nextAction(order: OrderView, rules: ShopRules, now: Date): NextAction {
  return (
    contradiction(order) ??
    mandatoryCall(order) ??
    (order.hold ? step('release') : undefined) ??
    (order.problem ? step('solve-problem') : undefined) ??
    afterTheHouse(order, now) ??
    beforePacking(order, rules) ??
    (order.stage === 'packing' ? undefined : dueTask(order, now)) ??
    inTheHouse(order, rules)
  )
}

function contradiction(order: OrderView): NextAction | undefined {
  const codes = order.alarms.map((alarm) => alarm.code)
  if (codes.includes('double-pack')) return step('decide-double-pack')
  if (codes.includes('cancelled-after-packing')) return step('put-back')
  if (order.stage === 'cancelled') return step('nothing')
  // A failed payment has a call of its own.
  return codes.some((code) => code !== 'payment-failed') ? step('look-at-alarm') : undefined
}

function mandatoryCall(order: OrderView): NextAction | undefined {
  const task = order.tasks.find((candidate) => candidate.open && candidate.mandatory)
  return task && asStep(task)
}

function dueTask(order: OrderView, now: Date): NextAction | undefined {
  const due = order.tasks.find((task) => task.open && (task.due === undefined || Date.parse(task.due) <= now.getTime()))
  return due && asStep(due)
}

function asStep(task: TaskView): NextAction {
  const words = { call: 'call', notify: 'tell', 'contact-carrier': 'ask-carrier' } as const
  return { step: words[task.kind], taskId: task.id }
}

function afterTheHouse(order: OrderView, now: Date): NextAction | undefined {
  const { stage } = order
  if (stage !== 'shipped' && stage !== 'delivered' && stage !== 'returned') return undefined
  const waits = order.returns.filter((entry) => entry.refused === undefined && !isBack(entry))
  if (waits.length > 0) return step('receive-return')
  const task = dueTask(order, now)
  if (task !== undefined) return task
  if (stage === 'shipped') return step('wait-for-delivery')
  if (stage === 'returned' && !settled(order)) return step('settle-return')
  return step('nothing')
}

/** Everything that came back was paid back or replaced. */
function settled(order: OrderView): boolean {
  return order.returns.every(
    (entry) =>
      entry.refused !== undefined ||
      (entry.wants === 'exchange' ? entry.replacement !== undefined : order.payment.refunded !== undefined),
  )
}

/** From the order's arrival to the money: what `allowedActions(order).pack` would name, one after the other. */
function beforePacking(order: OrderView, rules: ShopRules): NextAction | undefined {
  if (order.stage === 'packed' || order.stage === 'ready-for-pickup') return undefined
  if (order.intake.draft === 'quotation') return step('wait-for-order')
  if (order.intake.draft !== undefined) return step('set-price')
  if (order.gates.includes('check') && order.checked === undefined) return step('check')
  const promiseOpen = rules.promiseRequired && order.delivery.promised === undefined
  if (promiseOpen) return step('set-promise')
  const { payment } = order
  if (order.gates.includes('confirm') && order.confirmed === undefined && payment.state !== 'paid')
    return step('confirm')
  if (payment.state === 'open') return paying(order)
  if (payment.state === 'on-delivery' && !rules.packBeforeCashOnDelivery) return step('take-prepayment')
  const verify = order.gates.includes('verify') && order.intake.payment.method === 'online'
  return verify && payment.verified === undefined ? step('verify-payment') : undefined
}

function paying(order: OrderView): NextAction {
  if (order.payment.failed !== undefined) {
    const call = order.tasks.find((task) => task.open && task.reason === 'payment-failed')
    return call === undefined ? step('help-paying') : asStep(call)
  }
  switch (order.intake.payment.method) {
    case 'online':
      return step('wait-online')
    case 'transfer':
      return step('wait-transfer')
    case 'cash-on-delivery':
      return step('take-prepayment')
    case 'pay-at-desk':
      return step('take-payment')
  }
}

function inTheHouse(order: OrderView, rules: ShopRules): NextAction {
  const may = allowedActions(order, rules)
  if (order.stage === 'ready-for-pickup') return step('hand-out')
  if (order.stage === 'packed') {
    const out = may['hand-over']
    return step(!out.allowed && out.reason === 'tracking-missing' ? 'add-tracking' : 'hand-over')
  }
  if (isShort(order) && order.stage !== 'waiting-for-goods') return step('decide-shortage')
  if (may.pack.allowed) return step('pack')
  if (may.pack.reason === 'not-picked') return step('pick')
  if (may.pack.reason === 'waiting-for-goods') return step('wait-for-goods')
  return step('nothing-to-pack')
}
