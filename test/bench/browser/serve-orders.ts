import { createReadStream } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contentType, pageFile } from '#electron/main/page-file.ts'
import type { OrderDocument } from '#shared/order/order.ts'

export interface OrderServer {
  readonly url: string
  close(): Promise<void>
}

/** Answers of the endpoint's pull, made once: what is measured is the page. `after` is a multiple of the page size. */
export function pullPages(documents: Iterable<OrderDocument>, pageSize = 1_000): (after: number) => Buffer | undefined {
  const pages: Buffer[] = []
  let page: OrderDocument[] = []
  const close = (more: boolean) => {
    const checkpoint = page.at(-1)?.seq ?? 0
    pages.push(Buffer.from(JSON.stringify({ epoch: 'bench', checkpoint, more, documents: page })))
    page = []
  }
  for (const document of documents) {
    if (page.length === pageSize) close(true)
    page.push(document)
  }
  close(false)
  return (after) => pages[after / pageSize]
}

function sendPage(response: ServerResponse, body: Buffer | undefined): void {
  if (body === undefined) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
  response.end(body)
}

/** Serves a folder, and under /endpoint/v1/pull the given pages, on loopback and without a policy. */
export async function serveOrders(folder: string, pull: (after: number) => Buffer | undefined): Promise<OrderServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname.endsWith('/v1/pull')) return sendPage(response, pull(Number(searchParams.get('after'))))
    pageFile(folder, pathname).then(
      (file) => {
        if (file === undefined) return response.writeHead(404).end()
        response.writeHead(200, { 'content-type': contentType(file), 'cache-control': 'no-store' })
        return createReadStream(file).pipe(response)
      },
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
