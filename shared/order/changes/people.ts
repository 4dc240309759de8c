import type { EventOf } from '../event.ts'
import { type OrderState, openTask } from '../order-state.ts'

/** I8: a problem that the customer would feel makes somebody phone, whoever raised it and wherever. */
export function raiseProblem(state: OrderState, event: EventOf<'problem-raised'>): void {
  const { reason, delay } = event.data
  state.problem = { id: event.id, reason, delay, at: event.at, operator: event.operator }
  if (delay) openTask(state, event, { id: `delay:${event.id}`, kind: 'call', reason: 'delay', mandatory: true })
}

export function reportTask(state: OrderState, event: EventOf<'task-reported'>): void {
  const { taskId, outcome, note, callback } = event.data
  const task = state.tasks.get(taskId)
  if (task === undefined) return
  task.attempts.push({ outcome, note, callback, at: event.at, operator: event.operator })
  if (callback !== undefined) task.due = callback
  if (outcome === 'reached' || outcome === 'done' || outcome === 'waived') task.open = false
}
