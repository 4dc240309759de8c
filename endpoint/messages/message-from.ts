import type { PlannedMessage } from '#shared/messages/plan-messages.ts'
import type { OutboxMessage } from './outbox-rows.ts'
import { reach } from './reach.ts'
import { aboutId } from './report-fact.ts'
import type { Step } from './turn-steps.ts'

/** What a fact asks for, as the outbox keeps it: addressed, or skipped with a code that says why. */
export function messageFrom(
  planned: PlannedMessage,
  { event, after }: Pick<Step, 'event' | 'after'>,
  now: Date,
): OutboxMessage {
  const { intake } = after
  const reached = reach(planned.channel, planned.to, intake.shipTo.country)
  const missing = planned.skip === 'missing' ? `missing:${planned.missing.join(',')}` : planned.skip
  const why = missing ?? ('why' in reached ? reached.why : '')
  return {
    about: aboutId(planned.about),
    channel: planned.channel,
    orderId: after.id,
    cartId: '',
    cause: planned.afterHours > 0 ? `later:${event.type}` : event.type,
    state: why === '' ? 'queued' : 'skipped',
    why,
    recipient: 'to' in reached ? reached.to : planned.to,
    recipientName: intake.customer.name || intake.shipTo.name,
    language: intake.language,
    subject: planned.subject,
    body: planned.text,
    dueAt: new Date(now.getTime() + planned.afterHours * 3_600_000),
  }
}
