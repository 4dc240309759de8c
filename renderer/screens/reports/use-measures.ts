import { useEffect, useState } from 'react'
import { measureOrder, type OrderMeasures } from '#shared/reports/order-measures.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { readAll } from '../../orders/read-all.ts'

export interface Measured {
  readonly measures: readonly OrderMeasures[]
  readonly done: number
  readonly total: number
  readonly state: 'reading' | 'read' | 'stopped'
}

const nothing: Measured = { measures: [], done: 0, total: 0, state: 'reading' }

/** Measures every order that this station holds, once, in the background; `again` starts over, `stop` ends early. */
export function useMeasures(statuses: readonly ShopStatus[]) {
  const { station } = useServices()
  const [turn, setTurn] = useState(0)
  const [measured, setMeasured] = useState(nothing)
  const [reading, setReading] = useState<AbortController>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` rises when a person wants it read again.
  useEffect(() => {
    const ending = new AbortController()
    const found: OrderMeasures[] = []
    setReading(ending)
    setMeasured(nothing)
    readAll(station, ending.signal, (orders, done, total) => {
      for (const order of orders) found.push(measureOrder(order, statuses))
      setMeasured({ measures: [...found], done, total, state: 'reading' })
    })
      .then(() => ending.signal.aborted || setMeasured((known) => ({ ...known, state: 'read' })))
      .catch((error: unknown) => station.report(error))
    return () => ending.abort()
  }, [station, statuses, turn])
  return {
    ...measured,
    again: () => setTurn((turns) => turns + 1),
    stop: () => {
      reading?.abort()
      setMeasured((known) => ({ ...known, state: 'stopped' }))
    },
  }
}
