import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeskInfo, DeskRequest, DeskSettings } from '#shared/contract/desk-contract.ts'
import { useServices } from '../orders/desk-context.tsx'

/** What the main process says about this desk, kept fresh by its notices. */
export function useDeskInfo() {
  const { desk } = useServices()
  const queries = useQueryClient()
  useEffect(
    () =>
      desk.onNotice((notice) => {
        if (notice.notice === 'desk-changed') queries.setQueryData(['desk-info'], notice.info)
      }),
    [desk, queries],
  )
  return useQuery({ queryKey: ['desk-info'], queryFn: () => desk.call('desk.info', {}), staleTime: Infinity })
}

/** A change of the desk's settings; one that builds on what is there is given what is there when its turn comes. */
export type SettingsChange = Partial<DeskSettings> | ((settings: DeskSettings) => Partial<DeskSettings>)

/** Changes go one after the other: two quick ones must not write over each other. */
export function useConfigure() {
  const { desk } = useServices()
  const queries = useQueryClient()
  return useMutation({
    scope: { id: 'desk-settings' },
    mutationFn: async (change: SettingsChange) => {
      if (typeof change !== 'function') return desk.call('desk.configure', change)
      const info = queries.getQueryData<DeskInfo>(['desk-info']) ?? (await desk.call('desk.info', {}))
      return desk.call('desk.configure', change(info.settings))
    },
    onSuccess: (info) => queries.setQueryData(['desk-info'], info),
  })
}

/** Joins another endpoint; the page then starts again with the new station's store. */
export function useJoin() {
  const { desk } = useServices()
  return useMutation({
    mutationFn: (request: DeskRequest<'desk.join'>) => desk.call('desk.join', request),
    onSuccess: () => window.location.reload(),
  })
}
