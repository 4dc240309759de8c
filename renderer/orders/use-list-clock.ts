import { useCallback, useMemo } from 'react'
import { useUi } from '../ui-state/ui-state.ts'
import { useServices } from './desk-context.tsx'
import type { ListClock } from './index/yardstick.ts'
import { useShop } from './use-station.ts'

/** What the lists are measured with at this desk; each call reads the time anew. Stable while nothing else changes. */
export function useListClock(): () => ListClock {
  const { station, now } = useServices()
  const procedure = useShop()?.procedure
  const operator = useUi((ui) => ui.operator)
  const mine = useMemo(
    () => [operator?.id ?? '', operator?.team ?? '', station.id, station.name],
    [operator, station.id, station.name],
  )
  return useCallback(() => ({ now: now(), procedure, mine }), [now, procedure, mine])
}
