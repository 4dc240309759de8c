import { z } from 'zod'
import type { PaymentProvider, RefundOutcome } from './payment-provider.ts'

export interface RefundGatewayOptions {
  readonly url: string
  readonly token?: string | undefined
  /** Milliseconds; a desk waits eight seconds for the endpoint. */
  readonly patience?: number
}

const answerSchema = z.object({ reference: z.string().min(1).max(120) })
const refusalSchema = z.object({ message: z.string().max(500) })

/** The question never left this machine. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** The documented HTTP gateway (README.md): one POST, asked once; what is not clearly a yes or a no is unknown. */
export function createRefundGateway({ url, token, patience = 6000 }: RefundGatewayOptions): PaymentProvider {
  return {
    async refund(order): Promise<RefundOutcome> {
      let response: Response
      let text: string
      try {
        response = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(token ? { authorization: `Bearer ${token}` } : {}),
          },
          body: JSON.stringify(order),
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        })
        text = await response.text()
      } catch (error) {
        const cause = error instanceof Error ? error.cause : undefined
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
        if (neverSent.has(code))
          return {
            state: 'refused',
            message: `the payment provider cannot be reached (${code}); nothing was refunded`,
            detail: code,
          }
        return { state: 'unknown', message: 'the payment provider did not answer in time' }
      }
      const body = readJson(text)
      const answer = answerSchema.safeParse(body)
      if (response.ok && answer.success) return { state: 'done', reference: answer.data.reference }
      const status = `HTTP ${response.status}`
      if (response.status >= 400 && response.status < 500 && response.status !== 408) {
        const said = refusalSchema.safeParse(body).data?.message
        return { state: 'refused', message: said ?? `it answered ${response.status}`, detail: said ?? status }
      }
      const message = `the payment provider answered ${response.status} without a reference`
      return { state: 'unknown', message, detail: status }
    },
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** PACKDESK_REFUND_URL and PACKDESK_REFUND_TOKEN; undefined where no provider is set up. */
export function refundGatewayFrom(env: Readonly<Record<string, string | undefined>>): PaymentProvider | undefined {
  const url = env.PACKDESK_REFUND_URL
  if (!url) return undefined
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error('PACKDESK_REFUND_URL: expected an address such as https://payments.example/refunds.')
  return createRefundGateway({ url, token: env.PACKDESK_REFUND_TOKEN })
}
