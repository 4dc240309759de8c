import { useState } from 'react'
import { allowedActions, type Refusal } from '#shared/order/allowed-actions.ts'
import type { OrderView, ParcelView } from '#shared/order/order.ts'
import { type DeskTrouble, troubleOf } from '../../desk/desk-trouble.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { parcelByCode } from '../../orders/find-parcel.ts'
import { useShop } from '../../orders/use-station.ts'
import { parseCode } from '../../scanner/parse-code.ts'
import type { Tone } from '../../scanner/sounds.ts'
import { useUi } from '../../ui-state/ui-state.ts'

/** What a scan at the handover came to. */
export type HandoverOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'done'; readonly order: OrderView; readonly parcel: ParcelView }
  | { readonly kind: 'again'; readonly order: OrderView }
  | { readonly kind: 'wrong-carrier'; readonly order: OrderView }
  /** The label of a parcel that a double pack made void. */
  | { readonly kind: 'void'; readonly order: OrderView }
  | { readonly kind: 'refused'; readonly order: OrderView; readonly reason: Refusal }
  | { readonly kind: 'unknown'; readonly code: string }
  | ({ readonly kind: 'not-saved' } & DeskTrouble)

/** `turn` rises with every scan, so that two equal outcomes are two. */
interface HandoverAnswer {
  readonly outcome: HandoverOutcome
  readonly turn: number
}

const tones: Readonly<Record<Exclude<HandoverOutcome['kind'], 'idle'>, Tone>> = {
  done: 'right',
  again: 'over',
  'wrong-carrier': 'wrong',
  void: 'wrong',
  refused: 'wrong',
  unknown: 'unknown',
  'not-saved': 'wrong',
}

/** Scanning parcels out to one carrier. Each scan is permanent before it is heard. */
export function useHandover(carrier: string | undefined) {
  const { station, sounds } = useServices()
  const shop = useShop()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const [{ outcome, turn }, setAnswer] = useState<HandoverAnswer>({ outcome: { kind: 'idle' }, turn: 0 })
  const [gone, setGone] = useState<readonly HandedOver[]>([])

  async function scan(raw: string): Promise<HandoverOutcome> {
    const parsed = parseCode(raw)
    const code = parsed.kind === 'sscc' ? parsed.value : parsed.raw
    const orderId = station.index.byCode(code)
    const order = orderId === undefined ? undefined : await station.order(orderId)
    const parcel = order && parcelByCode(order, code)
    if (order === undefined || parcel === undefined || shop === undefined || carrier === undefined)
      return { kind: 'unknown', code: raw }
    if (parcel.state === 'handed-over') return { kind: 'again', order }
    if (parcel.state === 'void') return { kind: 'void', order }
    const may = allowedActions(order, shop.procedure.rules)['hand-over']
    if (!may.allowed) return { kind: 'refused', order, reason: may.reason }
    if ((parcel.carrier ?? order.intake.shipping.carrier) !== carrier) return { kind: 'wrong-carrier', order }
    await station.dispatch(order.id, operator, () => ({
      drafts: [{ type: 'parcel-handed-over', data: { parcelId: parcel.id, carrier } }],
      taken: [],
    }))
    setGone((before) => [{ number: order.intake.number, name: order.intake.shipTo.name, code }, ...before])
    // As it stands now: its status says what the customer will read (C11).
    return { kind: 'done', order: (await station.order(order.id)) ?? order, parcel }
  }

  return {
    outcome,
    turn,
    gone,
    reset: () => setAnswer((before) => ({ ...before, outcome: { kind: 'idle' } })),
    scan: (raw: string) =>
      void scan(raw)
        .catch((error: unknown): HandoverOutcome => ({ kind: 'not-saved', ...troubleOf(error) }))
        .then((result) => {
          setAnswer((before) => ({ outcome: result, turn: before.turn + 1 }))
          if (result.kind !== 'idle') sounds.play(tones[result.kind])
        }),
  }
}

export interface HandedOver {
  readonly number: string
  readonly name: string
  readonly code: string
}
