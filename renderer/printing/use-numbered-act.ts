import { useState } from 'react'
import { useServices } from '../orders/desk-context.tsx'
import { NoneLeft } from './issue-paper.ts'

/**
 * Runs one act at a time that may take a number. `said`: what the person has to know where the station has none left; it is
 * gone with the next try. Any other failure is reported.
 */
export function useNumberedAct() {
  const { station } = useServices()
  const [said, setSaid] = useState<string>()
  const [pending, setPending] = useState(false)
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    setSaid(undefined)
    setPending(true)
    try {
      await act()
    } catch (error) {
      if (error instanceof NoneLeft) setSaid(error.message)
      else station.report(error)
    } finally {
      setPending(false)
    }
  }
  return { run, said, pending }
}
