import type { Delivery, MessageChannel } from './message-channel.ts'

/** Failures before a single byte of the request was taken. */
const notReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}

/** Retry-After in seconds or as a date; undefined where there is none. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), 3_600_000)
}

async function deliveryOf(response: Response): Promise<Delivery> {
  const said = (await response.text().catch(() => '')).replace(/\s+/g, ' ').slice(0, 200)
  if (response.ok) return { state: 'sent' }
  const why = `refused: ${response.status} ${said}`.trim()
  const afterMs = retryAfter(response.headers.get('retry-after'))
  const busy = response.status === 503 || response.status === 429
  return busy && afterMs !== undefined ? { state: 'retry', why, afterMs } : { state: 'failed', why }
}

/**
 * The shop's SMS gateway (README): POST {to, text, id} with a bearer token, 2xx means taken. `id` is the message's
 * identity, so that a gateway that knows it again may drop the second.
 */
export function smsChannel(url: string, token: string): MessageChannel {
  return {
    channel: 'sms',
    async deliver(message, shop) {
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(20_000),
          headers: {
            'content-type': 'application/json',
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ to: message.recipient, text: message.body, id: `${shop.id}:${message.about}` }),
        })
        return await deliveryOf(response)
      } catch (error) {
        if (notReached.has(codeOf(error))) return { state: 'retry', why: 'not-reached' }
        return { state: 'unknown', why: 'no-answer' }
      }
    },
  }
}
