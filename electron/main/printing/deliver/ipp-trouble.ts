import { IppRefused, IppUnreachable } from '../ipp/ipp-client.ts'
import type { IppPrinter } from '../ipp/print-operations.ts'
import type { Answers } from './answers.ts'

const bare = (reason: string) => reason.replace(/-(report|warning|error)$/, '')

/** Reasons that come and go with a healthy job. */
const harmless =
  /^(none|connecting-to-device|cups-waiting-for-job-completed|cups-ipp-.*|offline-report|.*-low|.*-life.*)$/

/** What the printer itself says is wrong, in its own words. */
export function printerTrouble(printer: IppPrinter): string | undefined {
  const reasons = printer.reasons
    .map(bare)
    .filter((reason) => !harmless.test(reason))
    .join(', ')
  const words = [reasons, printer.stateMessage].filter((text) => text !== '').join(': ')
  if (!printer.accepting) return words === '' ? 'it accepts no jobs' : `it accepts no jobs (${words})`
  if (printer.state === 5) return words === '' ? 'it is stopped' : `it is stopped (${words})`
  return reasons === '' ? undefined : words
}

/** Why a printer or its server could not be asked. Throws what is no answer of theirs. */
export function absence(error: unknown, name: string, answers: Answers) {
  if (error instanceof IppRefused && error.code === 0x0406)
    return answers.waits('printer-missing', `${name} is not there: no such print queue.`)
  if (error instanceof IppRefused || error instanceof IppUnreachable)
    return answers.waits('printer-unreachable', `${name} cannot be reached: ${error.message}.`, error.message)
  throw error
}
