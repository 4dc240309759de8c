import { useTranslation } from 'react-i18next'
import { returnSlipOf } from '#shared/documents/from-order-slips.ts'
import type { ReturnView } from '#shared/order/care-view.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { localDay } from '../../../orders/local-day.ts'
import { SheetButtons } from '../../../printing/sheet-buttons.tsx'
import { nextCopy } from '../../../printing/use-print-sheet.ts'

export interface ReturnSlipButtonProps {
  readonly order: OrderView
  readonly entry: ReturnView
  readonly shop: ShopProfile
}

/** The slip that the customer puts into this return's parcel; one that went out with the order was for no return yet. */
export function ReturnSlipButton({ order, entry, shop }: ReturnSlipButtonProps) {
  const { t } = useTranslation()
  const { now } = useServices()
  const make = () => {
    const copy = nextCopy(order, 'return-slip', entry.at)
    return returnSlipOf({ order, shop, issuedOn: localDay(now()), copy }, entry.id)
  }
  return <SheetButtons label={t('sheets.returnSlip')} make={make} order={order} testId="print-return-slip" />
}
