import { createStore } from 'zustand/vanilla'
import { allowedActions, type Refusal } from '#shared/order/allowed-actions.ts'
import type { OrderView, ParcelView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { troubleOf } from '../desk/desk-trouble.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import type { Station } from '../orders/station.ts'
import { matchLine, piecesOf } from '../scanner/match-line.ts'
import { parseCode } from '../scanner/parse-code.ts'
import { closeParcelFacts, type FinishRequest, type FinishResult, finishFacts } from './finish-facts.ts'
import { isLastPiece, isReadyToFinish, openParcelOf, pieceFacts, undoFact } from './pack-facts.ts'
import { mustBeAcknowledged, type PackOutcome } from './pack-outcome.ts'
import { boxOf, measuresOf } from './parcel-measures.ts'

export interface PackerPorts {
  readonly station: Station
  readonly orderId: string
  readonly operator: string
  readonly newId: () => string
  readonly now: () => Date
  /** Called when the order is full, closed and booked: the papers come out. Its failure is the band's to tell. */
  readonly print: () => Promise<unknown>
  readonly sound: (outcome: PackOutcome) => void
}

export interface PackerState {
  readonly outcome: PackOutcome
  /** Rises with every act, so that two equal outcomes are two. */
  readonly turn: number
  /** The line that the last scan touched; marked at its edge. */
  readonly currentLineId: string | undefined
  readonly boxId: string | undefined
  /** Grams a person typed for the open parcel. */
  readonly typedGrams: number | undefined
}

/**
 * One order at one bench. Acts run one after the other in the order in which they came (scans are never dropped
 * and never overtake each other); each is permanent before its outcome is shown and heard.
 */
export class Packer {
  readonly state = createStore<PackerState>(() => ({
    outcome: { kind: 'idle' },
    turn: 0,
    currentLineId: undefined,
    boxId: undefined,
    typedGrams: undefined,
  }))
  readonly #ports: PackerPorts
  #turn: Promise<void> = Promise.resolve()

  constructor(ports: PackerPorts) {
    this.#ports = ports
  }

  scan(code: string): Promise<void> {
    return this.#act(async () => {
      // Nothing is packed behind the back of somebody who has not seen that the last scan was wrong.
      if (mustBeAcknowledged(this.state.getState().outcome)) return this.state.getState().outcome
      return this.#scan(code)
    })
  }

  /** A double read is shown and not counted; it never hides a warning that nobody has seen yet. */
  bounce(code: string): void {
    if (!mustBeAcknowledged(this.state.getState().outcome)) this.#say({ kind: 'bounce', code })
  }

  /** The order may not be packed (any more), and no scan was needed to find out. */
  refuse(reason: Refusal): void {
    this.#say({ kind: 'refused', reason })
  }

  /** The shop has changed the order: what lies in the box may not be what is wanted any more. */
  interrupt(): void {
    this.#say({ kind: 'changed' })
  }

  acknowledge(): void {
    if (mustBeAcknowledged(this.state.getState().outcome)) this.state.setState({ outcome: { kind: 'idle' } })
  }

  /** One piece of a line by key or touch: for goods whose code cannot be read. */
  packLine(lineId: string): Promise<void> {
    return this.#act(async () => this.#pack(await this.#order(), lineId, 1, ''))
  }

  /** The answer to an ambiguous code: it means this line. */
  packAs(lineId: string, code: string): Promise<void> {
    return this.#act(async () => {
      const order = await this.#order()
      const line = order.lines.find((candidate) => candidate.id === lineId)
      return this.#pack(order, lineId, (line && piecesOf(line, parseCode(code))) ?? 1, code)
    })
  }

  /** Records what a person decided about missing pieces; when nothing else is wanted any more, the order is full. */
  decide(lineId: string, drafts: readonly FactDraft[]): Promise<void> {
    return this.#act(async () => {
      await this.#dispatch(drafts)
      this.state.setState({ currentLineId: lineId })
      const order = await this.#order()
      if (!isReadyToFinish(order) || order.shortages.some((entry) => entry.way === undefined))
        return { kind: 'decided', lineId }
      return (await this.#dispatchNumbered(finishFacts, order)) ?? this.#done()
    })
  }

  undo(): Promise<void> {
    return this.#act(async () => {
      const order = await this.#order()
      const fact = undoFact(order, this.#ports.station.id)
      if (fact === undefined) return { kind: 'idle' }
      await this.#dispatch([fact])
      this.state.setState({ currentLineId: fact.data.lineId })
      return { kind: 'undone', lineId: fact.data.lineId }
    })
  }

  nextParcel(): Promise<void> {
    return this.#act(async () => {
      const order = await this.#order()
      const parcel = openParcelOf(order, this.#ports.station.id)
      if (parcel === undefined || Object.keys(parcel.contents).length === 0) return { kind: 'idle' }
      const missing = await this.#dispatchNumbered((request) => closeParcelFacts(request, parcel), order)
      if (missing !== undefined) return missing
      this.state.setState({ typedGrams: undefined })
      return { kind: 'parcel-closed', parcel: parcel.number }
    })
  }

  /** Closes, books and prints an order whose pieces are all packed but whose numbers were missing before. */
  finish(): Promise<void> {
    return this.#act(async () => {
      const order = await this.#order()
      if (!isReadyToFinish(order)) return this.state.getState().outcome
      return (await this.#dispatchNumbered(finishFacts, order)) ?? this.#done()
    })
  }

  chooseBox(boxId: string): void {
    this.state.setState({ boxId })
  }

  typeWeight(typedGrams: number | undefined): void {
    this.state.setState({ typedGrams })
  }

  // ---------------------------------------------------------------------------------------------------------

  #act(work: () => Promise<PackOutcome>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      try {
        this.#say(await work())
      } catch (error) {
        this.#say({ kind: 'not-saved', ...troubleOf(error) })
      }
    })
    return this.#turn
  }

  #say(outcome: PackOutcome): void {
    this.state.setState(({ turn }) => ({ outcome, turn: turn + 1 }))
    this.#ports.sound(outcome)
  }

  async #order(): Promise<OrderView> {
    const order = await this.#ports.station.order(this.#ports.orderId)
    if (order === undefined) throw new Error(`order ${this.#ports.orderId} is no longer at this station`)
    return order
  }

  #shop(): ShopProfile {
    const shop = this.#ports.station.shop()
    if (shop === undefined) throw new Error('the shop’s settings have not arrived yet: connect this station once')
    return shop
  }

  async #scan(code: string): Promise<PackOutcome> {
    const order = await this.#order()
    const parsed = parseCode(code)
    const match = matchLine(parsed, order.lines)
    if (match.kind === 'line') return this.#pack(order, match.lineId, match.pieces, code)
    if (match.kind === 'over') {
      this.state.setState({ currentLineId: match.lineId })
      return { kind: 'over', lineId: match.lineId, code, pieces: match.pieces }
    }
    if (match.kind === 'ambiguous') return { kind: 'ambiguous', code, lineIds: match.lineIds }
    // An article first: its SKU also finds the one order that it is in.
    const goods = this.#ports.station.index.goods(parsed.raw)
    if (goods !== undefined) return { kind: 'wrong', code, goods }
    const other = this.#ports.station.index.byCode(parsed.kind === 'sscc' ? parsed.value : parsed.raw)
    if (other !== undefined && other !== this.#ports.orderId) {
      const number = (await this.#ports.station.order(other))?.intake.number
      if (number !== undefined) return { kind: 'other-order', number }
    }
    return { kind: 'unknown', code }
  }

  async #pack(order: OrderView, lineId: string, pieces: number, code: string): Promise<PackOutcome> {
    const shop = this.#shop()
    const may = allowedActions(order, shop.procedure.rules).pack
    if (!may.allowed) return { kind: 'refused', reason: may.reason }
    const line = order.lines.find((candidate) => candidate.id === lineId)
    if (line === undefined || line.open < pieces) return { kind: 'over', lineId, code, pieces }
    const { station, newId } = this.#ports
    const last = isLastPiece(order, lineId, pieces)
    await this.#dispatch(pieceFacts({ order, lineId, pieces, code, station: station.id, newId }))
    this.state.setState({ currentLineId: lineId })
    if (!last) return { kind: line.open === pieces ? 'line-done' : 'right', lineId }
    return (await this.#dispatchNumbered(finishFacts, await this.#order())) ?? this.#done()
  }

  #done(): PackOutcome {
    this.state.setState({ typedGrams: undefined })
    this.#ports.print().catch((error: unknown) => {
      this.#say({ kind: 'not-saved', ...troubleOf(error) })
    })
    return { kind: 'order-done' }
  }

  async #dispatch(drafts: readonly FactDraft[]): Promise<void> {
    const { station, orderId, operator } = this.#ports
    await station.dispatch(orderId, operator, () => ({ drafts, taken: [] }))
  }

  /** Facts that use numbers up: decided in the dispatcher's turn, so that no other act takes the same number. */
  async #dispatchNumbered(
    decide: (request: FinishRequest) => FinishResult,
    order: OrderView,
  ): Promise<PackOutcome | undefined> {
    const { station, orderId, operator, newId, now } = this.#ports
    const shop = this.#shop()
    const { boxId, typedGrams } = this.state.getState()
    const box = boxOf(order, shop.boxes, boxId)
    const mine = openParcelOf(order, station.id)?.id
    const measures = (parcel: ParcelView) => measuresOf(order, parcel, box, parcel.id === mine ? typedGrams : undefined)
    let missing: string | undefined
    await station.dispatch(orderId, operator, (pools) => {
      const result = decide({ order, shop, pools, measures, newId, now: now() })
      if (result.outcome === 'facts') return result
      missing = result.pool
      return { drafts: [], taken: [] }
    })
    return missing === undefined ? undefined : { kind: 'numbers-out', pool: missing }
  }
}
