import '@mantine/core/styles.css'
import '#renderer/theme/tokens.css'
import type { Table } from 'dexie'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { connectDesk } from '#renderer/desk/connect-desk.ts'
import { startI18n } from '#renderer/i18n/i18n.ts'
import type { PackOutcome } from '#renderer/packing/pack-outcome.ts'
import { attachCapture } from '#renderer/scanner/capture.ts'
import { LineRow } from '#renderer/screens/pack/line-row.tsx'
import { PackBand } from '#renderer/screens/pack/pack-band.tsx'
import type { OrderEvent } from '#shared/order/event.ts'
import type { LineView, OrderDocument, OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { RawOrders, rawSync } from './raw-orders.ts'

/**
 * The peer of scan-10k: the same capture, the same journal over the same socket, a Dexie add of the event and the same
 * rows and band on the screen, with nothing between: no facts folded, no rules asked, one count raised.
 */
class RawDesk extends RawOrders {
  declare readonly order_events: Table<OrderEvent, string>

  constructor() {
    super('raw-desk')
    this.version(2).stores({ order_events: 'id' })
  }
}

declare global {
  interface Window {
    readonly rawDesk: { fill(): Promise<void>; open(orderId: string): Promise<void>; ready: boolean }
  }
}

interface Shown {
  readonly order: OrderView
  readonly outcome: PackOutcome
}

const store = new RawDesk()
const desk = await connectDesk()
let stationSeq = 0
let shown: Shown | undefined
let redraw: () => void = () => undefined

function show(next: Shown): void {
  shown = next
  flushSync(redraw)
}

function packedEvent(order: OrderView, line: LineView, code: string): OrderEvent {
  stationSeq += 1
  return {
    id: crypto.randomUUID(),
    type: 'item-packed',
    orderId: order.id,
    at: new Date().toISOString(),
    station: 'raw',
    stationSeq,
    operator: 'ewa',
    data: { lineId: line.id, parcelId: 'box-1', quantity: 1, code },
  }
}

function withPiece(order: OrderView, lineId: string): OrderView {
  const lines = order.lines.map((line) =>
    line.id === lineId ? { ...line, packed: line.packed + 1, open: line.open - 1 } : line,
  )
  return { ...order, lines }
}

attachCapture(window, {
  onScan({ code }) {
    const order = shown?.order
    const line = order?.lines.find((candidate) => candidate.barcodes.includes(code))
    if (order === undefined || line === undefined) return
    const event = packedEvent(order, line, code)
    void desk.call('journal.append', { events: [event], taken: [] }).then(() => {
      void store.order_events.add(event)
      show({ order: withPiece(order, line.id), outcome: { kind: 'right', lineId: line.id } })
    })
  },
})

const nothing = () => undefined

function Page() {
  const [, setTurn] = useState(0)
  useEffect(() => {
    redraw = () => setTurn((turn) => turn + 1)
  }, [])
  if (shown === undefined) return null
  const { order, outcome } = shown
  return (
    <main>
      <PackBand order={order} outcome={outcome} turn={0} onAcknowledge={nothing} onChoose={nothing} />
      <ul data-testid="lines">
        {order.lines.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            reachable={false}
            current={'lineId' in outcome && outcome.lineId === line.id}
            onPackByHand={nothing}
          />
        ))}
      </ul>
    </main>
  )
}

const i18n = await startI18n('en')
const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(
  <I18nextProvider i18n={i18n}>
    <Page />
  </I18nextProvider>,
)
Object.assign(window, {
  rawDesk: {
    ready: true,
    fill: () => rawSync(store),
    async open(orderId: string) {
      const document: OrderDocument | undefined = await store.orders.get(orderId)
      if (document === undefined) throw new Error(`there is no order ${orderId}`)
      show({ order: viewOrder(document), outcome: { kind: 'idle' } })
    },
  } satisfies Window['rawDesk'],
})
