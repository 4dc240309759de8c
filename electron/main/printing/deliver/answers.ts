import type { PrintCause } from '#shared/contract/print-job.ts'
import type { Outcome, Readiness } from './delivery.ts'

type Code = PrintCause['code']
type Waits = { readonly waiting: string; readonly cause: PrintCause }

const cause = (code: Code, printer: string, detail?: string): PrintCause => ({
  code,
  printer,
  ...(detail === undefined || detail === '' ? {} : { detail }),
})

/** What a driver says about its printer: words for the log and the wire, a code for screens. */
export const answersOf = (printer: string) => ({
  waits: (code: Code, waiting: string, detail?: string): Waits => ({ waiting, cause: cause(code, printer, detail) }),
  notReady: (waits: Waits): Readiness => ({ ready: false, ...waits }),
  notSent: (waits: Waits): Outcome => ({ outcome: 'not-sent', ...waits }),
  refused: (code: Code, refused: string, detail?: string): Readiness => ({
    ready: false,
    refused,
    cause: cause(code, printer, detail),
  }),
  failed: (code: Code, why: string, detail?: string): Outcome => ({
    outcome: 'failed',
    why,
    cause: cause(code, printer, detail),
  }),
  unknown: (code: Code, why: string, detail?: string): Outcome => ({
    outcome: 'unknown',
    why: `${why} Look for the paper, then answer.`,
    cause: cause(code, printer, detail),
  }),
})
export type Answers = ReturnType<typeof answersOf>

/** A file in the other language would come out as pages of letters: it is drawn anew instead. */
export const wrongFormat = (answers: Answers, printer: string, has: string, wants: string): Outcome =>
  answers.failed(
    'wrong-shape',
    `${printer} was changed to ${wants.toUpperCase()} after this was drawn as ${has.toUpperCase()}, so it was not sent. Print it again.`,
  )
