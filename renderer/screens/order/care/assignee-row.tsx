import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { useFormat } from '../../../i18n/use-format.tsx'

/** Who has the order now (B7). */
export function AssigneeRow({ order, shop }: { order: OrderView; shop: ShopProfile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { operator, bench, team } = order.assignee
  const person = shop.operators.find((candidate) => candidate.id === operator)
  const known = shop.procedure.teams.find((candidate) => candidate.id === team)
  const name = person?.name ?? operator ?? bench ?? (known ? format.label(known.name) : team)
  return (
    <>
      <dt>{t('work.assign.who')}</dt>
      <dd data-testid="assignee">{name === undefined ? t('work.assign.nobody') : <bdi>{name}</bdi>}</dd>
    </>
  )
}
