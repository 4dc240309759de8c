import { useQueryClient } from '@tanstack/react-query'
import { useServices } from '../../orders/desk-context.tsx'
import { doubtfulCode } from '../../printing/paper-codes.ts'
import { usePrintJobs } from '../../printing/use-print-jobs.ts'
import { parseCode } from '../../scanner/parse-code.ts'
import { usePaperAnswer } from '../../ui-state/paper-answer.ts'
import { useUi } from '../../ui-state/ui-state.ts'

/** Tells the desk that somebody holds the paper with this code, and the person what came of it. */
export function useConfirmByScan(): (code: string) => Promise<boolean> {
  const { desk, sounds, station } = useServices()
  const queries = useQueryClient()
  const confirm = usePaperAnswer((state) => state.confirm)
  return async (code) => {
    try {
      const { jobs } = await desk.call('printing.confirmByScan', { code })
      if (jobs.length === 0) return false
      sounds.play('right')
      confirm(jobs)
      await queries.invalidateQueries({ queryKey: ['print-jobs'] })
      return true
    } catch (error) {
      station.report(error)
      return true
    }
  }
}

/**
 * Every scan of the window, before it goes to a screen: one of a paper in doubt answers for the paper. Returns true
 * where that is all it means: at the packing bench a paper is no piece. An order's number stands on many papers and
 * proves none of them; only on the prints' own screen does it count, where the person was asked.
 */
export function usePaperScan(): (scanned: string) => boolean {
  const { data: jobs = [] } = usePrintJobs()
  const screen = useUi((ui) => ui.screen.name)
  const confirmByScan = useConfirmByScan()
  return (scanned) => {
    if (screen === 'prints') return false
    const code = doubtfulCode(
      jobs.map((job) => ({ ...job, codes: job.codes.filter((candidate) => candidate !== job.orderNumber) })),
      scanned,
    )
    if (code === undefined) return false
    void confirmByScan(code)
    return screen === 'pack' && parseCode(scanned).kind !== 'gtin'
  }
}
