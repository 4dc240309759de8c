import { useCallback, useEffect, useState } from 'react'
import type { HandoverSheetData } from '#shared/documents/document.ts'
import { handoverSheetOf, unlistedParcels } from '#shared/documents/handover-sheet-of.ts'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { withDrafts } from '#shared/order/with-drafts.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import type { FactDraft } from '../../../orders/fact-drafts.ts'
import { localDay } from '../../../orders/local-day.ts'
import { useShop, useStationVersion } from '../../../orders/use-station.ts'
import { usePrintSheet } from '../../../printing/use-print-sheet.ts'
import { useUi } from '../../../ui-state/ui-state.ts'
import { type MadeSheet, type SheetState, sheetNumber, sheetState } from './handover-sheets.ts'

/** A carrier that came yesterday evening still gets its sheet this morning; what is older has left without one. */
const lookBackMs = 36 * 3_600_000

/** What has left with a carrier lately, live, and the paper that both sign for it (C10). */
export function useSheets(carrier: string): {
  readonly state: SheetState
  /** Makes a sheet of everything that stands on none, for ever, and prints it. */
  make(): Promise<void>
  printAgain(sheet: MadeSheet): Promise<void>
  /** The sheet that would be made now. Nothing is listed by looking. */
  next(): HandoverSheetData | undefined
  /** A sheet as it would come out once more. */
  again(sheet: MadeSheet): Promise<HandoverSheetData | undefined>
} {
  const { desk, station, now } = useServices()
  const shop = useShop()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const print = usePrintSheet()
  const version = useStationVersion()
  const [orders, setOrders] = useState<readonly OrderView[]>([])
  const [known] = useState(() => new WeakMap<OrderDocument, OrderView>())
  // Each version is another read; the number itself says nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: version
  useEffect(() => {
    let overtaken = false
    const ids = station.index.touchedSince(carrier, now().getTime() - lookBackMs)
    station.documents(ids).then(
      (documents) => {
        if (overtaken) return
        setOrders(
          documents.map((document) => {
            const view = known.get(document) ?? viewOrder(document)
            known.set(document, view)
            return view
          }),
        )
      },
      (error: unknown) => overtaken || station.report(error),
    )
    return () => {
      overtaken = true
    }
  }, [station, carrier, known, now, version])
  const state = sheetState(orders, carrier)

  const sheetOf = useCallback(
    (number: string, of: readonly OrderView[], copy: number) => {
      if (shop === undefined) return undefined
      const at = now()
      return handoverSheetOf({
        orders: of,
        shop,
        carrier,
        stationName: station.name,
        number,
        at: at.toISOString(),
        issuedOn: localDay(at),
        copy,
      })
    },
    [carrier, now, shop, station],
  )
  const listed = (order: OrderView, sheet: string) => {
    const parcelIds = unlistedParcels(order, carrier).map((parcel) => parcel.id)
    return [{ type: 'handover-listed', data: { sheet, carrier, parcelIds } }] satisfies FactDraft[]
  }
  const again = async (sheet: MadeSheet) => {
    const { jobs } = await desk.call('printing.jobs', {})
    const copies = jobs.filter((job) => job.kind === 'handover-sheet' && job.codes.includes(sheet.number)).length
    return sheetOf(sheet.number, sheet.orders, copies + 1)
  }

  return {
    state,
    again,
    next() {
      const at = now()
      const number = sheetNumber(station.id, at)
      const orders = state.unlisted.map((order) => withDrafts(order, listed(order, number), at.toISOString()))
      return sheetOf(number, orders, 1)
    },
    async make() {
      const number = sheetNumber(station.id, now())
      // First on the order, then on paper: a sheet that was not printed can be printed again, one unknown to the orders cannot.
      try {
        for (const order of state.unlisted)
          await station.dispatch(order.id, operator, () => ({ drafts: listed(order, number), taken: [] }))
      } catch (error) {
        station.report(error)
      }
      const on = (await Promise.all(state.unlisted.map(({ id }) => station.order(id)))).flatMap((order) =>
        order?.parcels.some((parcel) => parcel.sheet === number) ? [order] : [],
      )
      const sheet = on.length > 0 ? sheetOf(number, on, 1) : undefined
      if (sheet !== undefined) await print(sheet)
    },
    async printAgain(sheet) {
      const document = await again(sheet)
      if (document !== undefined) await print(document)
    },
  }
}
