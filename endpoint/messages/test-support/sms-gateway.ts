import { createServer, type ServerResponse } from 'node:http'
import { z } from 'zod'

const requestSchema = z.object({ to: z.string(), text: z.string(), id: z.string() })

export interface SmsGateway {
  readonly url: string
  readonly taken: (z.infer<typeof requestSchema> & { readonly authorization: string | undefined })[]
  /** Answers instead of 200; every request is kept as taken unless this says true. */
  answer: ((to: string, response: ServerResponse) => boolean) | undefined
  close(): Promise<void>
}

/** An SMS gateway as README describes it, on a free port. */
export async function startSmsGateway(): Promise<SmsGateway> {
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part
    })
    request.on('end', () => {
      const message = requestSchema.parse(JSON.parse(body))
      if (self.answer?.(message.to, response)) return
      self.taken.push({ ...message, authorization: request.headers.authorization })
      response.writeHead(202).end('{}')
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const self: SmsGateway = {
    url: `http://127.0.0.1:${port}/send`,
    taken: [],
    answer: undefined,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return self
}
