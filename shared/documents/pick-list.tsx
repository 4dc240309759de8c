import type { ReactElement } from 'react'
import { isGs1Number } from '../numbers/check-digits.ts'
import type { Symbology } from './barcode/bars.ts'
import { CodeWithBars } from './code-with-bars.tsx'
import { momentText } from './day-and-hours.ts'
import type { PickListData } from './document.ts'
import type { Paper } from './paper.ts'
import { ItemCell } from './sheets/item-cell.tsx'
import { PickOrders } from './sheets/pick-orders.tsx'
import { rowKey } from './sheets/row-key.ts'
import { SheetHead } from './sheets/sheet-head.tsx'
import { TickCell } from './sheets/tick-cell.tsx'
import { Block, Fact, Text } from './text.tsx'

/** Room for an article's barcode, quiet zones included: an EAN-13 at four dots. */
export const articleRoomMm = 59

interface PickListProps {
  readonly paper: Paper
  readonly data: PickListData
}

type PickLine = PickListData['lines'][number]

const piecesOf = (line: PickLine) => line.pieces.reduce((sum, piece) => sum + piece.quantity, 0)

/** What is scanned at the shelf: the article's barcode, else its SKU. An EAN-13 is printed as the one on the goods. */
export function articleCode(line: Pick<PickLine, 'barcode' | 'sku'>): {
  readonly symbology: Symbology
  readonly code: string
} {
  const code = line.barcode === '' ? line.sku : line.barcode
  return { symbology: code.length === 13 && isGs1Number(code) ? 'ean13' : 'code128', code }
}

/** What to fetch, in the order of the bins, for one order or a round. */
export function PickList({ paper, data }: PickListProps): ReactElement {
  const { words } = paper
  const [only] = data.orders.length === 1 ? data.orders : []
  const pieces = data.lines.reduce((sum, line) => sum + piecesOf(line), 0)
  return (
    <main className="sheet" lang={paper.language} dir={paper.dir}>
      <SheetHead paper={paper} data={data} title={words.picking.title} code={only?.number ?? ''} caption={words.order}>
        {only?.tote !== undefined && only.tote !== '' && (
          <Fact caption={words.tote}>
            <Text value={only.tote} limit={20} />
          </Fact>
        )}
        {only === undefined ? (
          <Fact caption={words.picking.orders}>{paper.number(data.orders.length)}</Fact>
        ) : (
          <>
            <Fact caption={words.carrier}>
              <Text value={only.carrierName} limit={30} />
            </Fact>
            <Fact caption={words.shipBy}>{momentText(paper, only.shipBy)}</Fact>
          </>
        )}
        <Fact caption={words.station}>
          <Text value={data.stationName} limit={30} />
        </Fact>
        <Fact caption={words.picking.lines}>{paper.number(data.lines.length)}</Fact>
        <Fact caption={words.pieces}>{paper.number(pieces)}</Fact>
      </SheetHead>
      {only?.note !== undefined && only.note !== '' && (
        <Block paper={paper} className="order-note">
          <b>{words.note}:</b> <Text value={only.note} limit={300} />
        </Block>
      )}
      {only === undefined && <PickOrders paper={paper} data={data} />}
      <PickLines paper={paper} data={data} />
      <Block paper={paper} className="picked-by">
        <b>{words.picking.pickedBy}</b>
        <span>{words.dateAndSignature}</span>
      </Block>
    </main>
  )
}

function PickLines({ paper, data }: PickListProps): ReactElement {
  const { words } = paper
  return (
    <table className="sheet-table picks" lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th />
          <th className="bin-cell">{words.picking.bin}</th>
          <th className="item">{words.item}</th>
          <th className="pieces-cell">{words.pieces}</th>
          <th className="code-cell" />
        </tr>
      </thead>
      <tbody>
        {data.lines.map((line, index) => (
          <tr key={rowKey(line.sku, index)}>
            <TickCell />
            <td className="bin-cell">
              {line.bin === '' ? (
                <span className="soft">{words.picking.noBin}</span>
              ) : (
                <b dir="ltr" className={line.bin.length > 11 ? 'long' : undefined}>
                  <Text value={line.bin} limit={30} />
                </b>
              )}
            </td>
            <ItemCell sku={line.sku} name={line.name} />
            <td className="pieces-cell">
              <b className="pieces">{paper.number(piecesOf(line))}</b>
              {data.orders.length > 1 && <Shares paper={paper} data={data} line={line} />}
            </td>
            <td className="code-cell">
              <CodeWithBars
                paper={paper}
                {...articleCode(line)}
                text={articleCode(line).code}
                heightMm={9}
                roomMm={articleRoomMm}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Which tote gets how many pieces; without a tote the order's number stands for it. */
function Shares({ paper, data, line }: PickListProps & { readonly line: PickLine }): ReactElement {
  return (
    <div className="shares">
      {line.pieces.map((piece) => (
        <div className="share" key={piece.order}>
          <span className="tick small" />
          <b>{paper.number(piece.quantity)}</b>
          {' · '}
          <Text value={data.orders.find((order) => order.number === piece.order)?.tote ?? piece.order} limit={18} />
        </div>
      ))}
    </div>
  )
}
