import { createContext, type ReactNode, useContext, useState } from 'react'
import type { OrderView } from '#shared/order/order.ts'
import { CareDialog } from './care-dialog.tsx'

/** What one line of text answers. */
export type OneLineQuestion =
  | { readonly about: 'hold' | 'deliver' | 'note' | 'payment' | 'solve' }
  | { readonly about: 'waive'; readonly taskId: string }

/** What a person is asked before a fact is recorded. One question at a time. */
export type CareQuestion =
  | OneLineQuestion
  | {
      readonly about:
        | 'cancel'
        | 'verify'
        | 'price'
        | 'promise'
        | 'reschedule'
        | 'shipping'
        | 'assign'
        | 'problem'
        | 'task'
        | 'help'
        | 'contact'
    }
  | { readonly about: 'remind'; readonly occasion: 'payment-reminder' | 'courier-soon' }
  | { readonly about: 'callback'; readonly taskId: string; readonly note: string }

const CareContext = createContext<(question: CareQuestion) => void>(() => {
  throw new Error('this part of the page needs CareQuestions around it')
})

/** Opens a question about the order of this page. */
export const useAsk = (): ((question: CareQuestion) => void) => useContext(CareContext)

export function CareQuestions({ order, children }: { order: OrderView; children: ReactNode }) {
  const [question, ask] = useState<CareQuestion>()
  return (
    <CareContext value={ask}>
      {children}
      {question !== undefined && <CareDialog order={order} question={question} onClose={() => ask(undefined)} />}
    </CareContext>
  )
}
