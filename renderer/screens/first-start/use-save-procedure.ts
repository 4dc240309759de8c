import { useMutation } from '@tanstack/react-query'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { useServices } from '../../orders/desk-context.tsx'

/**
 * Saves the whole procedure at the endpoint, now: nothing of it is queued. When it resolves, this station works by
 * it. Refused when somebody saved another one since `procedure.revision`.
 */
export function useSaveProcedure() {
  const { endpoint, station } = useServices()
  return useMutation({
    mutationFn: async (procedure: ShopProcedure): Promise<ShopProcedure> => {
      const shop = await endpoint.saveProcedure(procedure)
      await station.fetchShop()
      return shop.procedure
    },
  })
}
