import type { EventOf } from '../event.ts'
import type { OrderState } from '../order-state.ts'

/** The first word about a return opens it. */
export function startReturn(state: OrderState, event: EventOf<'return-requested'> | EventOf<'return-started'>): void {
  const { returnId, lines, reason, wants } = event.data
  if (state.returns.has(returnId)) return
  state.returns.set(returnId, {
    id: returnId,
    by: event.type === 'return-requested' ? 'customer' : 'desk',
    reason,
    wants,
    lines: lines.map((line) => ({ ...line, received: 0, damaged: 0 })),
    refused: undefined,
    replacement: undefined,
    at: event.at,
  })
}

export function refuseReturn(state: OrderState, event: EventOf<'return-refused'>): void {
  const found = state.returns.get(event.data.returnId)
  if (found !== undefined) found.refused = event.data.reason
}

/** More may come back than was announced, or another line: it is here, so it is counted. */
export function receiveReturn(state: OrderState, event: EventOf<'return-received'>): void {
  const { returnId, lineId, quantity, condition } = event.data
  const found = state.returns.get(returnId)
  if (found === undefined) return
  let line = found.lines.find((candidate) => candidate.lineId === lineId)
  if (line === undefined) {
    line = { lineId, quantity: 0, received: 0, damaged: 0 }
    found.lines.push(line)
  }
  line.received += quantity
  if (condition === 'damaged') line.damaged += quantity
}

export function orderExchange(state: OrderState, event: EventOf<'exchange-ordered'>): void {
  const found = state.returns.get(event.data.returnId)
  if (found !== undefined) found.replacement ??= { orderId: event.data.orderId, number: event.data.number }
}
