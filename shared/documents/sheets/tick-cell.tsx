import type { ReactElement } from 'react'

/** An empty box at the head of a row, for a pen. */
export function TickCell(): ReactElement {
  return (
    <td className="tick-cell">
      <span className="tick" />
    </td>
  )
}
