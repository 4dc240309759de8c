import { useCallback } from 'react'
import type { OrderDocument } from '#shared/order/order.ts'
import { planFromList, type StatusRequest } from '#shared/shop/plan-from-list.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import type { StatusResult } from '../../../ui-state/status-work.ts'
import { useUi } from '../../../ui-state/ui-state.ts'

/** Changes one order's status from the list and says what became of it. Never throws: the row shows the answer. */
export function useChangeStatus(): (order: OrderDocument, request: StatusRequest) => Promise<StatusResult> {
  const { station, now } = useServices()
  const shop = useShop()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  return useCallback(
    async (order, request) => {
      const row = { orderId: order.id, number: order.number, told: [] }
      if (shop === undefined) return { ...row, status: 'gone' }
      const plan = planFromList(order, request, shop, now().toISOString())
      if (!plan.ok) return { ...row, status: plan.reason }
      try {
        await station.dispatch(order.id, operator, () => ({ drafts: plan.drafts, taken: [] }))
      } catch (error) {
        station.report(error)
        return { ...row, status: 'not-saved' }
      }
      return { ...row, status: 'ok', told: plan.told }
    },
    [station, now, shop, operator],
  )
}
