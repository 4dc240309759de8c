import { useTranslation } from 'react-i18next'
import type { PrintCause } from '#shared/contract/print-job.ts'

export interface CauseWords {
  /** What happened and what to do, in the screen's language. */
  readonly text: string
  /** What the printer or server said in its own words; undefined where it said nothing. */
  readonly detail: string | undefined
}

/** Causes without a code (of an earlier program) are shown as they were written. */
export function useCauseWords(): (trouble: { readonly cause?: PrintCause; readonly why?: string }) => CauseWords {
  const { t } = useTranslation()
  return ({ cause, why = '' }) =>
    cause === undefined
      ? { text: why, detail: undefined }
      : { text: t(`printers.cause.${cause.code}`), detail: cause.detail === '' ? undefined : cause.detail }
}
