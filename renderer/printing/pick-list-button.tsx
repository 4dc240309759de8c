import { ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { pickListOf } from '#shared/documents/pick-list-of.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../i18n/use-format.tsx'
import { useServices } from '../orders/desk-context.tsx'
import { localDay } from '../orders/local-day.ts'
import { useShop } from '../orders/use-station.ts'
import { SheetButtons } from './sheet-buttons.tsx'
import { nextCopy } from './use-print-sheet.ts'

export interface PickListButtonProps {
  /** What is to be fetched; asked when somebody wants the list. */
  readonly orders: () => Promise<readonly OrderView[]>
  /** Where it is the list of one order: its copies are counted there. */
  readonly order?: OrderView
}

/** One round through the shelves for some orders. */
export function PickListButton({ orders, order }: PickListButtonProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { station, now } = useServices()
  const shop = useShop()
  async function make() {
    if (shop === undefined) return undefined
    const issuedOn = localDay(now())
    const copy = order === undefined ? 1 : nextCopy(order, 'pick-list')
    return pickListOf({ orders: await orders(), shop, stationName: station.name, language, issuedOn, copy })
  }
  return (
    <SheetButtons
      label={t('sheets.pick')}
      icon={ListChecks}
      make={make}
      {...(order === undefined ? {} : { order })}
      testId="print-pick-list"
    />
  )
}
