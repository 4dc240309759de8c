import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { OrderView } from '#shared/order/order.ts'
import { linesToShow } from '../../packing/line-order.ts'
import { LineRow } from './line-row.tsx'
import classes from './pack-screen.module.css'
import { replacedBy } from './replaced-by.ts'

export interface PackLinesProps {
  readonly order: OrderView
  readonly currentLineId: string | undefined
  readonly onPackByHand: (lineId: string) => void
}

/** The order's lines. One of them is reachable by Tab, the others by the arrow keys. */
export function PackLines({ order, currentLineId, onPackByHand }: PackLinesProps) {
  const list = useRef<HTMLUListElement>(null)
  const latest = useRef(onPackByHand)
  useEffect(() => {
    latest.current = onPackByHand
  }, [onPackByHand])
  const [packByHand] = useState(() => (lineId: string) => latest.current(lineId))
  // The current line is always in view, however long the order is.
  useEffect(() => {
    if (currentLineId === undefined) return
    list.current?.querySelector(`[data-line="${CSS.escape(currentLineId)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [currentLineId])
  const shown = linesToShow(order.lines, currentLineId)
  const open = shown.filter((line) => line.open > 0)
  const reachable = open.find((line) => line.id === currentLineId) ?? open[0]
  return (
    <ul className={classes.lines} ref={list} data-testid="lines" onKeyDown={moveBetweenLines}>
      {shown.map((line) => (
        <LineRow
          key={line.id}
          line={line}
          shortage={order.shortages.find((entry) => entry.lineId === line.id)}
          insteadOf={replacedBy(order, line.id)}
          current={line.id === currentLineId}
          reachable={line.id === reachable?.id}
          onPackByHand={packByHand}
        />
      ))}
    </ul>
  )
}

/** Up and down go from one open line to the next; Enter then packs a piece by hand. */
function moveBetweenLines(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-by-hand]:enabled')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  buttons[at + (event.code === 'ArrowDown' ? 1 : -1)]?.focus()
}
