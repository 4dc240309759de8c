import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useServices } from '../../orders/desk-context.tsx'
import type { EndpointQuestions } from '../../orders/endpoint-questions.ts'
import type { Product } from './product.ts'

export type StockChange = Parameters<EndpointQuestions['setStock']>[1]

const stockKey = ['stock']
/** Others count and receive too. */
const askEveryMs = 60_000

/** The shop's stock as the endpoint last told it; the answer stays while there is no connection, with its age. */
export function useStock() {
  const { endpoint } = useServices()
  return useQuery({
    queryKey: stockKey,
    queryFn: () => endpoint.stock(),
    refetchInterval: askEveryMs,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** A count, or what was ordered: done at the endpoint now, or not at all. */
export function useSetStock() {
  const { endpoint } = useServices()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ sku, change }: { readonly sku: string; readonly change: StockChange }) =>
      endpoint.setStock(sku, change),
    // The answer may hold only what changed.
    onSuccess: (changed) => {
      queries.setQueryData<readonly Product[]>(stockKey, (before) => {
        const news = new Map(changed.map((product) => [product.sku, product]))
        return before?.map((product) => news.get(product.sku) ?? product)
      })
      return queries.invalidateQueries({ queryKey: stockKey })
    },
  })
}
