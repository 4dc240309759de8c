import { connect, createServer, type Socket } from 'node:net'

/**
 *   pass          everything goes through
 *   cut-request   a request with a document is cut before its end: the printer never has it whole
 *   cut-answer    the whole request goes through, the answer to a document does not come back
 */
export type Cutting = 'pass' | 'cut-request' | 'cut-answer'

/** Stands between Packdesk and an IPP printer and breaks the connection where a test wants it, once. */
export interface CuttingProxy {
  readonly port: number
  how: Cutting
  stop(): Promise<void>
}

/** Requests without a document are short; one with a PDF is not. */
const documentBytes = 4000

export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const printer = connect({ host: '127.0.0.1', port: target })
    const drop = () => {
      client.destroy()
      printer.destroy()
    }
    for (const socket of [client, printer]) {
      sockets.add(socket)
      socket.on('error', drop)
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('end', () => printer.end())
    printer.on('end', () => client.end())
    let sent = 0
    client.on('data', (part) => {
      sent += part.length
      if (proxy.how === 'cut-request' && sent > documentBytes) {
        proxy.how = 'pass'
        drop()
        return
      }
      printer.write(part)
    })
    printer.on('data', (part) => {
      const interim = part.toString('latin1').startsWith('HTTP/1.1 100')
      if (proxy.how === 'cut-answer' && sent > documentBytes && !interim) {
        proxy.how = 'pass'
        drop()
        return
      }
      client.write(part)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const proxy: CuttingProxy = {
    port: address.port,
    how: 'pass',
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return proxy
}
