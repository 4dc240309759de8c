import { z } from 'zod'

/** Identity is minted once, when the person acts, never when the program tries again. */
export const eventIdSchema = z.string().min(8).max(100)

export const envelope = {
  id: eventIdSchema,
  orderId: z.string().min(1).max(120),
  /** The station's clock, for people to read. It decides nothing. */
  at: z.iso.datetime({ offset: true }),
  /** Who recorded it: a station's id, or `shop` for what the endpoint took in. */
  station: z.string().min(1).max(60),
  /** The station's running number, rising with every fact it makes. */
  stationSeq: z.int().min(0),
  /** The person at the bench; empty when no person acted. */
  operator: z.string().max(60),
  /** The endpoint's number; absent until the endpoint has the event. */
  seq: z.int().min(1).optional(),
}

export const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ ...envelope, type: z.literal(type), data })

export const parcelIdSchema = z.string().min(1).max(60)
export const lineIdSchema = z.string().min(1).max(120)
/** What people write: reasons, notes, messages. */
export const textSchema = z.string().max(2000)
