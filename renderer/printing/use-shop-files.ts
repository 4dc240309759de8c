import { useQuery } from '@tanstack/react-query'
import type { OrderView } from '#shared/order/order.ts'
import type { OrderFile } from '#shared/order/order-file.ts'
import { useServices } from '../orders/desk-context.tsx'

export interface ShopFile {
  readonly file: OrderFile
  /** Undefined while it is being looked for. */
  readonly here: boolean | undefined
}

/** The files that came with an order and whether this desk has them; fetched while somebody looks. */
export function useShopFiles(order: OrderView): readonly ShopFile[] {
  const { desk } = useServices()
  const files = order.intake.files ?? []
  const { data } = useQuery({
    queryKey: ['shop-files', ...files.map(({ sha256 }) => sha256)],
    queryFn: async () => (await desk.call('files.keep', { files: [...files] })).missing,
    enabled: files.length > 0,
    refetchInterval: ({ state }) => (state.data?.length === 0 ? false : 4000),
  })
  return files.map((file) => ({ file, here: data === undefined ? undefined : !data.includes(file.sha256) }))
}
