import type { PrintJob } from '#shared/contract/print-job.ts'
import { parseCode } from '../scanner/parse-code.ts'

/** An SSCC is the same with its application identifier, in brackets or not, and without. */
const plainCode = (code: string) => code.replace(/^\(00\)(?=\d{18}$)/, '').replace(/^00(?=\d{18}$)/, '')

/**
 * The code, as the job has it, of a paper in doubt that carries what was scanned: whoever scans it holds the paper.
 * Undefined when no paper in doubt does.
 */
export function doubtfulCode(jobs: readonly PrintJob[], scanned: string): string | undefined {
  const parsed = parseCode(scanned)
  const wanted = new Set([plainCode(parsed.raw), plainCode(parsed.value)])
  for (const job of jobs) {
    if (job.status.state !== 'unknown') continue
    const code = job.codes.find((candidate) => wanted.has(plainCode(candidate)))
    if (code !== undefined) return code
  }
  return undefined
}

/** The sheet that carries what was scanned. */
export function sheetWithCode(sheets: readonly PrintJob[], scanned: string): PrintJob | undefined {
  const parsed = parseCode(scanned)
  const wanted = new Set([plainCode(parsed.raw), plainCode(parsed.value)])
  return sheets.find((job) => job.codes.some((candidate) => wanted.has(plainCode(candidate))))
}
