import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useServices } from '../../../orders/desk-context.tsx'
import { type EndpointTrouble, whyNot } from '../../../orders/endpoint-questions.ts'
import { useUi } from '../../../ui-state/ui-state.ts'

export type RefundState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'done'; readonly reference: string; readonly amount: number }
  | { readonly kind: 'refused'; readonly trouble: EndpointTrouble }
  /** No answer: whether the provider has heard is not known. The same press again is the same refund. */
  | { readonly kind: 'unknown' }

/**
 * B18, B19: asks the endpoint for the whole refund, now or not at all; nothing is queued. The request's identity
 * outlives the screen until an answer has come, so that pressing again never gives the money back twice.
 */
export function useRefund(orderId: string): { state: RefundState; refund: (reason: string) => Promise<void> } {
  const { endpoint, newId } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const queries = useQueryClient()
  const intent = ['refund-intent', orderId]
  const [state, setState] = useState<RefundState>(
    queries.getQueryData(intent) === undefined ? { kind: 'idle' } : { kind: 'unknown' },
  )
  const refund = async (reason: string) => {
    if (state.kind === 'asking') return
    setState({ kind: 'asking' })
    queries.setQueryDefaults(['refund-intent'], { gcTime: Number.POSITIVE_INFINITY })
    const requestId = queries.getQueryData<string>(intent) ?? newId()
    queries.setQueryData(intent, requestId)
    try {
      const { reference, amount } = await endpoint.refund({ requestId, orderId, reason, operator })
      queries.removeQueries({ queryKey: intent })
      setState({ kind: 'done', reference, amount })
    } catch (error) {
      const trouble = whyNot(error)
      const refused = trouble.kind === 'refused'
      if (refused) queries.removeQueries({ queryKey: intent })
      setState(refused ? { kind: 'refused', trouble } : { kind: 'unknown' })
    }
  }
  return { state, refund }
}
