import { z } from 'zod'
import { stageSchema } from '../stage.ts'
import { event, eventIdSchema, textSchema } from './envelope.ts'

export const channelSchema = z.enum(['email', 'sms'])
export type Channel = z.infer<typeof channelSchema>

export const statusSet = event(
  'status-set',
  z.object({
    status: z.string().max(60),
    /** A status lasts as long as its stage. Said together with the facts that lead there, it comes first. */
    stage: stageSchema,
    /** For the customer, as edited by the person; empty: the status's own words. */
    comment: textSchema.optional(),
    /** Who hears of it. Absent: the status's own switches. */
    channels: z.array(channelSchema).optional(),
  }),
)
export const noteAdded = event('note-added', z.object({ text: textSchema }))

/** From us to the customer, apart from any status. The event's id is the message's identity. */
export const messageWritten = event(
  'message-written',
  z.object({
    channels: z.array(channelSchema).min(1),
    subject: z.string().max(200).optional(),
    text: textSchema.min(1),
    template: z.string().max(60).optional(),
  }),
)
export const messageReceived = event(
  'message-received',
  z.object({ channel: z.enum(['email', 'sms', 'shop']), from: z.string().max(200), text: textSchema }),
)
/**
 * What became of what a fact had to tell. `asks`: older than the shop's limit, a person decides first.
 * `unknown`: the sender ended in the middle; it is never sent again by itself.
 */
export const messageReported = event(
  'message-reported',
  z.object({
    /** The fact that the message tells of. */
    about: eventIdSchema,
    channel: channelSchema,
    state: z.enum(['sent', 'failed', 'skipped', 'asks', 'unknown']),
    why: textSchema.optional(),
    to: z.string().max(200).optional(),
    /** What was sent, for the thread. */
    text: textSchema.optional(),
  }),
)
/** The person's answer to a message that asks. */
export const messageReleased = event(
  'message-released',
  z.object({ about: eventIdSchema, channel: channelSchema, send: z.boolean() }),
)
