import { useTranslation } from 'react-i18next'
import type { DeskErrorData } from '#shared/contract/desk-contract.ts'
import { isReasonCode, type Reason } from '#shared/reasons/reason.ts'
import { isolateText } from '../components/isolate.ts'
import { useFormat } from './use-format.tsx'

/** What was refused elsewhere: why, as it travelled. */
export interface Trouble {
  readonly because?: Reason | undefined
  /** The desk's own code, where it was the desk. */
  readonly code?: DeskErrorData['code'] | undefined
  /** In English, for what this page has no words for. */
  readonly why: string
}

export interface ReasonWords {
  readonly text: string
  /** What another program said, in its own words; undefined where it said nothing. */
  readonly detail: string | undefined
}

/** Why something was refused, in the language of the person who reads it. */
export function useReasonWords(): (trouble: Trouble) => ReasonWords {
  const { t } = useTranslation()
  const format = useFormat()
  const shown = (value: string | number) => (typeof value === 'number' ? format.number(value) : isolateText(value))
  return ({ because, code, why }) => {
    if (because !== undefined && isReasonCode(because.code)) {
      const { count, ...params } = because.params
      const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)]))
      const counted = typeof count === 'number' ? format.counted(count) : {}
      // One key stands for all: which values each wants is proven with the table (shared/reasons/reason.test.ts).
      const text = t(`reason.${because.code as 'pool-used-up'}`, { ...values, ...counted } as { pool: string })
      return { text, detail: because.detail }
    }
    return { text: code === undefined ? why : t(`deskError.${code}`), detail: undefined }
  }
}
