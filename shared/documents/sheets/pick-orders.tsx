import type { ReactElement } from 'react'
import { CodeWithBars } from '../code-with-bars.tsx'
import { momentText } from '../day-and-hours.ts'
import type { PickListData } from '../document.ts'
import type { Paper } from '../paper.ts'
import { printable } from '../printable-text.ts'
import { Text } from '../text.tsx'

/** Room for an order's barcode, quiet zones included. */
export const orderRoomMm = 62

/** The orders of a round: which tote is whose, and how many pieces must lie in it at the end. */
export function PickOrders({ paper, data }: { readonly paper: Paper; readonly data: PickListData }): ReactElement {
  const { words } = paper
  const piecesFor = (order: string) =>
    data.lines
      .flatMap((line) => line.pieces)
      .reduce((sum, piece) => (piece.order === order ? sum + piece.quantity : sum), 0)
  return (
    <table className="sheet-table round" lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th>{words.tote}</th>
          <th className="item">{words.carrier}</th>
          <th className="figure">{words.pieces}</th>
          <th className="code-cell">{words.order}</th>
        </tr>
      </thead>
      <tbody>
        {data.orders.map((order) => (
          <tr key={order.number}>
            <td className="tote-cell">
              <b dir="ltr" className={(order.tote ?? '').length > 11 ? 'long' : undefined}>
                <Text value={order.tote ?? '–'} limit={30} />
              </b>
            </td>
            <td className="item">
              <div>
                <Text value={order.carrierName} limit={30} />
              </div>
              <div className="soft">{`${words.shipBy}: ${momentText(paper, order.shipBy)}`}</div>
              {order.note !== undefined && order.note !== '' && (
                <div className="order-note-line">
                  <b>{words.note}:</b> <Text value={order.note} limit={140} />
                </div>
              )}
            </td>
            <td className="figure">
              <b className="pieces">{paper.number(piecesFor(order.number))}</b>
            </td>
            <td className="code-cell">
              <CodeWithBars
                paper={paper}
                symbology="code128"
                code={order.number}
                text={printable(order.number, 30)}
                heightMm={8}
                roomMm={orderRoomMm}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
