import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'

const smsSchema = z.object({ to: z.string(), text: z.string().min(1), id: z.string() })
const refundSchema = z.object({
  id: z.string(),
  receipt: z.string(),
  amount: z.number().int().positive(),
  currency: z.string(),
})
export type ReceivedSms = z.infer<typeof smsSchema>
export type RequestedRefund = z.infer<typeof refundSchema>

/**
 * Stands in for an SMS gateway and a payment provider, as endpoint/README.md documents them: bearer token, one JSON body;
 * refuses what they refuse (a wrong token, a broken body, a number that is none).
 */
export interface Gateways {
  readonly smsUrl: string
  readonly refundUrl: string
  readonly token: string
  readonly sms: readonly ReceivedSms[]
  readonly refunds: readonly RequestedRefund[]
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

export async function openGateways(folder: string): Promise<Gateways> {
  await mkdir(folder, { recursive: true })
  const token = 'journey-token'
  const sms: ReceivedSms[] = []
  const refunds: RequestedRefund[] = []
  const take = async (request: IncomingMessage): Promise<[status: number, answer: object]> => {
    if (request.headers.authorization !== `Bearer ${token}`) return [401, { error: 'wrong token' }]
    const body = await bodyOf(request)
    if (request.url === '/sms') {
      const message = smsSchema.safeParse(body)
      if (!message.success || !/^\+\d{8,15}$/.test(message.data.to))
        return [400, { error: 'to: a number such as +48…' }]
      sms.push(message.data)
      const file = join(folder, `sms-${String(sms.length).padStart(2, '0')}.json`)
      await writeFile(file, `${JSON.stringify(message.data, null, 2)}\n`)
      return [202, { id: message.data.id }]
    }
    const refund = refundSchema.safeParse(body)
    if (!refund.success) return [400, { error: refund.error.message }]
    const again = refunds.findIndex((known) => known.id === refund.data.id)
    if (again < 0) refunds.push(refund.data)
    return [200, { reference: `RF-${again < 0 ? refunds.length : again + 1}` }]
  }
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    take(request).then(
      ([status, body]) => answer(status, body),
      (error: unknown) => answer(400, { error: String(error) }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    smsUrl: `http://127.0.0.1:${port}/sms`,
    refundUrl: `http://127.0.0.1:${port}/refunds`,
    token,
    sms,
    refunds,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
