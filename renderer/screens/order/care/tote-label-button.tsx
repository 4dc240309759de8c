import { Button } from '@mantine/core'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { toteLabelOf } from '#shared/documents/tote-label-of.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { localDate } from '../../../printing/local-date.ts'
import { nextCopy, usePrintSheet } from '../../../printing/use-print-sheet.ts'

/** A label for the container that this order lies in. */
export function ToteLabelButton({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { now } = useServices()
  const shop = useShop()
  const print = usePrintSheet()
  if (shop === undefined) return null
  return (
    <Button
      variant="default"
      leftSection={<Printer size={18} aria-hidden />}
      onClick={() => void print(toteLabelOf(order, shop, localDate(now()), nextCopy(order, 'tote-label')), order)}
      data-testid="print-tote-label"
    >
      {t('sheets.tote')}
    </Button>
  )
}
