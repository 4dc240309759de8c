import { z } from 'zod'
import { formatNumber, numberFormatSchema } from './number-format.ts'

/** `invoice`, `waybill`, `credit-note`, `sscc`, or `tracking:` and a carrier's id. */
export const poolSchema = z.string().regex(/^(invoice|waybill|credit-note|sscc|tracking:.{1,60})$/)

/** A range of serials that the endpoint gave to one station and will give to nobody else. */
export const numberBlockSchema = z.object({
  id: z.string().min(1).max(100),
  pool: poolSchema,
  /** The owner part of a document series, such as ST1/2026; empty for the others. */
  series: z.string().max(40),
  format: numberFormatSchema,
  from: z.int().min(0),
  to: z.int().min(0),
})
export type NumberBlock = z.infer<typeof numberBlockSchema>

/** A serial that is used up: recorded in the same journal line as the fact it was used for. */
export const takenNumberSchema = z.object({ blockId: z.string(), serial: z.int().min(0) })
export type TakenNumber = z.infer<typeof takenNumberSchema>

export interface NumberPools {
  readonly blocks: readonly NumberBlock[]
  /** Block id → the next serial that nobody has used. */
  readonly next: ReadonlyMap<string, number>
}

/** What the journal says about numbers, folded. Serials are used in rising order, so one mark per block is enough. */
export function foldNumbers(blocks: readonly NumberBlock[], taken: readonly TakenNumber[]): NumberPools {
  const next = new Map(blocks.map((block) => [block.id, block.from]))
  for (const { blockId, serial } of taken) next.set(blockId, Math.max(next.get(blockId) ?? 0, serial + 1))
  return { blocks, next }
}

/** False for a document series of another year: an invoice of January is not numbered in December's series. */
export function servesYear(block: NumberBlock, year: number): boolean {
  return block.format.kind !== 'document' || block.series.endsWith(`/${year}`)
}

/** Numbers left at this station for a pool. */
export function remaining(pools: NumberPools, pool: string): number {
  return pools.blocks
    .filter((block) => block.pool === pool)
    .reduce((left, block) => left + Math.max(0, block.to - (pools.next.get(block.id) ?? block.from) + 1), 0)
}

export interface TakeResult {
  readonly text: string
  readonly taken: TakenNumber
  readonly pools: NumberPools
}

/** The next number of a pool, oldest block first; undefined when the station has none left. Pure: the caller journals it. */
export function takeNumber(pools: NumberPools, pool: string): TakeResult | undefined {
  for (const block of pools.blocks) {
    const serial = pools.next.get(block.id) ?? block.from
    if (block.pool !== pool || serial > block.to) continue
    return {
      text: formatNumber(block.format, serial, block.series),
      taken: { blockId: block.id, serial },
      pools: { ...pools, next: new Map(pools.next).set(block.id, serial + 1) },
    }
  }
  return undefined
}
