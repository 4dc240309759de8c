import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../orders/desk-context.tsx'
import { usePrintPapers } from '../printing/use-print-papers.ts'
import type { Tone } from '../scanner/sounds.ts'
import { useUi } from '../ui-state/ui-state.ts'
import type { PackOutcome } from './pack-outcome.ts'
import { Packer, type PackerState } from './packer.ts'

const tones: Readonly<Partial<Record<PackOutcome['kind'], Tone>>> = {
  right: 'right',
  'line-done': 'line-done',
  'order-done': 'order-done',
  wrong: 'wrong',
  refused: 'wrong',
  changed: 'wrong',
  'not-saved': 'wrong',
  'other-order': 'wrong',
  over: 'over',
  unknown: 'unknown',
  ambiguous: 'attention',
  'numbers-out': 'attention',
  bounce: 'attention',
}

/** The packer of one order, for as long as its screen is open. */
export function usePacker(orderId: string): { packer: Packer; state: PackerState } {
  const { station, sounds, newId, now } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const print = usePrintPapers(orderId)
  const queries = useQueryClient()
  const packer = useMemo(
    () =>
      new Packer({
        station,
        orderId,
        operator,
        newId,
        now,
        print: async () => {
          await print()
          await queries.invalidateQueries({ queryKey: ['print-jobs'] })
        },
        sound: (outcome) => {
          const tone = tones[outcome.kind]
          if (tone !== undefined) sounds.play(tone)
        },
      }),
    [station, orderId, operator, newId, now, print, sounds, queries],
  )
  useEffect(() => void station.prepare(orderId), [station, orderId])
  return { packer, state: useStore(packer.state) }
}
