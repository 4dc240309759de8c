import { useTranslation } from 'react-i18next'
import type { Stage } from '#shared/order/stage.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'
import { type CrossList, partsOf, type QueueView } from '../../ui-state/queue-view.ts'

const inNav = { all: 'all', late: 'late', alarms: 'alarms', held: 'held' } as const
const withHint = ['mine', 'at-risk', 'stale', 'risk', 'quiet', 'no-contact', 'late', 'message'] as const

const isIn = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name)

/** What a list is called, and what it means where the name alone does not say it. */
export function useViewWords(): {
  readonly nameOf: (view: QueueView) => string
  readonly hintOf: (view: QueueView) => string | undefined
} {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const status = (id: string) => shop?.procedure.statuses.find((candidate) => candidate.id === id)
  return {
    nameOf: (view) => {
      const [kind, id] = partsOf(view)
      if (kind === 'status') return format.label(status(id)?.label ?? { en: id })
      if (kind === 'stage' || kind === 'bare') return t(`stage.${id as Stage}`)
      if (kind === 'carrier')
        return format.label(shop?.carriers.find((carrier) => carrier.id === id)?.name ?? { en: id })
      if (kind === 'assignee') {
        const team = shop?.procedure.teams.find((candidate) => candidate.id === id)
        return team ? format.label(team.name) : (shop?.operators.find((person) => person.id === id)?.name ?? id)
      }
      if (isIn(['all', 'late', 'alarms', 'held'] as const, id)) return t(`nav.${inNav[id]}`)
      return t(`views.${id as Exclude<CrossList, keyof typeof inNav>}`)
    },
    hintOf: (view) => {
      const [kind, id] = partsOf(view)
      if (kind === 'status') {
        const { meaning } = status(id) ?? {}
        return meaning && format.label(meaning)
      }
      return kind === 'list' && isIn(withHint, id) ? t(`viewHint.${id}`) : undefined
    },
  }
}
