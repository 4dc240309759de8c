import type { ReactElement } from 'react'
import { amountInWords } from '../money/amount-in-words.ts'
import { CodeWithBars } from './code-with-bars.tsx'
import { hoursText } from './day-and-hours.ts'
import type { CourierSheetData } from './document.ts'
import { fittedPoints } from './label/text-width.ts'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { rowKey } from './sheets/row-key.ts'
import { SheetHead } from './sheets/sheet-head.tsx'
import { sumsByCurrency } from './sheets/sums-by-currency.ts'
import { Fact, Phone, Text } from './text.tsx'

/** Room for an order's barcode at a stop, quiet zones included. */
export const stopRoomMm = 58

interface CourierSheetProps {
  readonly paper: Paper
  readonly data: CourierSheetData
}

/** A courier's tour: where to, when, what to collect and hand over, who took it (E14, E25). */
export function CourierSheet({ paper, data }: CourierSheetProps): ReactElement {
  const { words } = paper
  const sums = sumsByCurrency(
    paper,
    data.stops.map(({ collect, currency }) => ({ minor: collect, currency })),
  )
  return (
    <main className="sheet" lang={paper.language} dir={paper.dir}>
      <SheetHead paper={paper} data={data} title={words.touring.title} code="" caption="">
        <Fact caption={words.carrier}>
          <Text value={data.carrierName} limit={40} />
        </Fact>
        {data.courier !== undefined && data.courier !== '' && (
          <Fact caption={words.touring.courier}>
            <Text value={data.courier} limit={40} />
          </Fact>
        )}
        <Fact caption={words.issuedOn}>{paper.day(data.issuedOn)}</Fact>
        <Fact caption={words.touring.stops}>{paper.number(data.stops.length)}</Fact>
        <Fact caption={words.parcels}>{paper.number(data.stops.reduce((sum, stop) => sum + stop.parcels, 0))}</Fact>
        {sums.length > 0 && (
          <div className="fact due">
            <span className="caption">{words.touring.collectSum}</span>
            {sums.map((sum) => (
              <span className="value" key={sum}>
                <bdi>{sum}</bdi>
              </span>
            ))}
          </div>
        )}
      </SheetHead>
      {data.stops.map((stop, index) => (
        <Stop key={rowKey(stop.orderNumber, index)} paper={paper} stop={stop} number={index + 1} />
      ))}
    </main>
  )
}

interface StopProps {
  readonly paper: Paper
  readonly stop: CourierSheetData['stops'][number]
  readonly number: number
}

function Stop({ paper, stop, number }: StopProps): ReactElement {
  const { words } = paper
  const order = printable(stop.orderNumber, 30)
  const day = stop.promised === undefined ? '' : paper.day(stop.promised)
  return (
    <section className="stop" lang={paper.language} dir={paper.dir}>
      <div className="stop-number">{paper.number(number)}</div>
      <div className="stop-who">
        <div className="stop-name">
          <Text value={stop.name} limit={60} />
        </div>
        <div className="stop-street">
          <Text value={stop.street} limit={120} />
        </div>
        <div className="stop-city">
          <Text value={stop.city} limit={50} />
        </div>
        {stop.phone !== '' && (
          <div className="stop-phone">
            {words.phone} <Phone value={stop.phone} />
          </div>
        )}
        {stop.notes.slice(0, 4).map((note) => (
          <div className="stop-note" key={note}>
            <b>{words.note}:</b> <Text value={note} limit={160} />
          </div>
        ))}
      </div>
      <div className="stop-when">
        {day !== '' && <div>{day}</div>}
        {stop.window !== undefined && <div className="stop-hours">{hoursText(paper, stop.window)}</div>}
        <div>{`${words.parcels}: ${paper.number(stop.parcels)}`}</div>
        {stop.documents.length > 0 && (
          <div className="stop-papers">
            <span className="caption">{words.touring.documents}</span>
            {stop.documents.slice(0, 6).map((name) => (
              <div key={name}>
                <span className="tick small" /> <Text value={name} limit={40} />
              </div>
            ))}
          </div>
        )}
      </div>
      <div className="stop-pay">
        <Collect paper={paper} stop={stop} />
        <CodeWithBars
          paper={paper}
          symbology="code128"
          code={stop.orderNumber}
          text={order}
          heightMm={8}
          roomMm={stopRoomMm}
        />
      </div>
      <div className="stop-sign">
        <b>{words.touring.received}</b>
        <span>{words.dateAndSignature}</span>
      </div>
    </section>
  )
}

/** In digits and in words: a figure changed by hand does not match its words. */
function Collect({ paper, stop }: Omit<StopProps, 'number'>): ReactElement {
  const { words } = paper
  if (stop.collect <= 0) return <div className="nothing-due">{words.touring.nothingDue}</div>
  const amount = paper.money(stop.collect, stop.currency)
  return (
    <div className="collect">
      <span className="caption">{words.touring.collect}</span>
      <bdi className="collect-amount" style={{ fontSize: `${fittedPoints(amount, 48, 17, 9)}pt` }}>
        {amount}
      </bdi>
      <div className="collect-words">{amountInWords(stop.collect, stop.currency, paper.language)}</div>
    </div>
  )
}
