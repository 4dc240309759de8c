import { z } from 'zod'
import { event, textSchema } from './envelope.ts'

/** A problem keeps the stage (A17). `delay`: the customer would feel it, so somebody must phone (A18, I8). */
export const problemRaised = event('problem-raised', z.object({ reason: textSchema, delay: z.boolean() }))
export const problemSolved = event('problem-solved', z.object({ note: textSchema.optional() }))

export const taskKindSchema = z.enum(['call', 'contact-carrier', 'notify'])
export const taskReasonSchema = z.enum([
  'payment-accepted',
  'order-confirmation',
  'payment-balance',
  'payment-help',
  'payment-failed',
  'delay',
  'late-parcel',
  'courier-soon',
  'shortage',
])
export type TaskReason = z.infer<typeof taskReasonSchema>
export const taskIdSchema = z.string().min(1).max(160)

export const taskOpened = event(
  'task-opened',
  z.object({
    taskId: taskIdSchema,
    kind: taskKindSchema,
    reason: taskReasonSchema,
    due: z.iso.datetime({ offset: true }).optional(),
  }),
)
/** `no-answer` and `callback` keep the task open; `waived` ends it against the rule and needs a note. */
export const taskReported = event(
  'task-reported',
  z.object({
    taskId: taskIdSchema,
    outcome: z.enum(['reached', 'no-answer', 'callback', 'done', 'waived']),
    note: textSchema.optional(),
    callback: z.iso.datetime({ offset: true }).optional(),
  }),
)
/** C21: what the person asked, and the diagnostics file that goes with it. */
export const helpAsked = event('help-asked', z.object({ text: textSchema, file: z.string().max(300).optional() }))
