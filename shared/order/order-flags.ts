import type { OrderFlag } from './order-summary.ts'
import type { OrderView } from './order-view.ts'
import { openStages } from './stage.ts'

/** The lists an order stands in, whatever its stage. Clocks are not asked here. */
export function orderFlags(view: OrderView): OrderFlag[] {
  const open = openStages.has(view.stage)
  const openTasks = view.tasks.filter((task) => task.open)
  const verify = view.gates.includes('verify') && view.intake.payment.method === 'online'
  const said: readonly (readonly [OrderFlag, boolean])[] = [
    ['unseen', open && !view.seen],
    ['problem', view.problem !== undefined],
    ['task', openTasks.length > 0],
    ['mandatory-task', openTasks.some((task) => task.mandatory)],
    ['short', open && isShort(view)],
    ['message-asks', view.messages.some((message) => message.state === 'asks')],
    ['message-failed', view.messages.some((message) => message.state === 'failed' || message.state === 'unknown')],
    ['return-waits', view.returns.some((entry) => entry.refused === undefined && !isBack(entry))],
    ['verify', open && verify && view.payment.state === 'paid' && view.payment.verified === undefined],
    ['not-reserved', open && view.stage === 'received' && !view.reserved],
    ['risk', open && view.risk],
  ]
  return said.filter(([, holds]) => holds).map(([flag]) => flag)
}

/** Too few good pieces, and nobody has decided what to do. */
export function isShort(view: OrderView): boolean {
  const decided = new Set(view.shortages.filter((entry) => entry.way !== undefined).map((entry) => entry.lineId))
  const undecided = view.shortages.some((entry) => entry.way === undefined || entry.way === 'tell-customer')
  return (
    undecided || view.lines.some((line) => line.open > 0 && !decided.has(line.id) && (line.stock?.missing ?? 0) > 0)
  )
}

export function isBack(entry: OrderView['returns'][number]): boolean {
  return entry.lines.every((line) => line.received >= line.quantity)
}
