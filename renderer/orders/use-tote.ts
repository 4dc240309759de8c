import { useCallback, useState } from 'react'
import type { OrderView } from '#shared/order/order.ts'
import { toteCode } from '#shared/order/tote-code.ts'
import { useServices } from './desk-context.tsx'
import { useRecord } from './use-record.ts'

export type ToteRefusal =
  | { readonly why: 'no-code' }
  /** Another order lies in it. */
  | { readonly why: 'in-use'; readonly code: string; readonly number: string }

/** Puts an order into a tote, one order to one tote (E21). Resolves to why not; undefined when it lies there. */
export function useTote(order: OrderView): {
  assign(scanned: string): Promise<ToteRefusal | undefined>
  free(): Promise<boolean>
} {
  const { station } = useServices()
  const record = useRecord(order.id)
  const assign = useCallback(
    async (scanned: string): Promise<ToteRefusal | undefined> => {
      const code = toteCode(scanned)
      if (code === undefined) return { why: 'no-code' }
      if (order.tote === code) return undefined
      const other = station.index.byCode(code)
      if (other !== undefined && other !== order.id) {
        const holder = await station.order(other)
        if (holder?.tote === code) return { why: 'in-use', code, number: holder.intake.number }
      }
      await record({ type: 'tote-assigned', data: { code } })
      return undefined
    },
    [station, record, order.id, order.tote],
  )
  const free = useCallback(() => record({ type: 'tote-assigned', data: { code: '' } }), [record])
  return { assign, free }
}

/**
 * Totes by scanner: `take` says whether the code was a tote's, and answers with a sound; a code that is also an
 * article's belongs to the article.
 */
export function useToteScan(order: OrderView): {
  take(scanned: string): boolean
  readonly refused: ToteRefusal | undefined
} {
  const { station, sounds } = useServices()
  const { assign } = useTote(order)
  const [refused, setRefused] = useState<ToteRefusal>()
  const take = useCallback(
    (scanned: string): boolean => {
      setRefused(undefined)
      if (toteCode(scanned) === undefined || station.index.goods(scanned) !== undefined) return false
      void assign(scanned).then((why) => {
        sounds.play(why === undefined ? 'right' : 'wrong')
        setRefused(why)
      })
      return true
    },
    [station, sounds, assign],
  )
  return { take, refused }
}
