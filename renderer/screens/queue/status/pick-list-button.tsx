import { Button } from '@mantine/core'
import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { pickListOf } from '#shared/documents/pick-list-of.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { localDate } from '../../../printing/local-date.ts'
import { usePrintSheet } from '../../../printing/use-print-sheet.ts'

/** One round through the shelves for the ticked orders. */
export function PickListButton({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { station, now } = useServices()
  const shop = useShop()
  const print = usePrintSheet()
  async function printList() {
    if (shop === undefined) return
    const orders = (await station.documents(ids)).map((document) => viewOrder(document))
    const issuedOn = localDate(now())
    await print(pickListOf({ orders, shop, stationName: station.name, language, issuedOn, copy: 1 }))
  }
  return (
    <Button
      variant="default"
      leftSection={<ListChecks size={18} aria-hidden />}
      onClick={() => void printList().catch((error: unknown) => station.report(error))}
      data-testid="print-pick-list"
    >
      {t('sheets.pick')}
    </Button>
  )
}
