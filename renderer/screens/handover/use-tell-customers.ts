import { useServices } from '../../orders/desk-context.tsx'
import { useShop } from '../../orders/use-station.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { type CourierRow, courierSoonFact } from './courier-row.ts'

/** E27: tells the customers of these orders, one after the other, that their courier comes in one to two hours. */
export function useTellCustomers(): (rows: readonly CourierRow[]) => void {
  const { station, now } = useServices()
  const shop = useShop()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const tell = async (rows: readonly CourierRow[]) => {
    for (const { orderId } of rows) {
      const order = await station.order(orderId)
      if (order === undefined || shop === undefined) continue
      const draft = courierSoonFact(order, shop, now().toISOString().slice(0, 10))
      await station.dispatch(orderId, operator, () => ({ drafts: [draft], taken: [] }))
    }
  }
  return (rows) => void tell(rows).catch((error: unknown) => station.report(error))
}
