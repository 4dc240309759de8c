import { useTranslation } from 'react-i18next'
import { toteLabelOf } from '#shared/documents/tote-label-of.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { localDay } from '../../../orders/local-day.ts'
import { useShop } from '../../../orders/use-station.ts'
import { SheetButtons } from '../../../printing/sheet-buttons.tsx'
import { nextCopy } from '../../../printing/use-print-sheet.ts'

/** A label for the container that this order lies in. */
export function ToteLabelButton({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { now } = useServices()
  const shop = useShop()
  if (shop === undefined) return null
  return (
    <SheetButtons
      label={t('sheets.tote')}
      make={() => toteLabelOf(order, shop, localDay(now()), nextCopy(order, 'tote-label'))}
      order={order}
      testId="print-tote-label"
    />
  )
}
