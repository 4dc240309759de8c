import { randomInt } from 'node:crypto'
import { createServer, connect as dial, type Server, type Socket } from 'node:net'

/**
 * `pass`: the network works. `refuse`: nobody listens, open connections are reset (cable out, endpoint down).
 * `black-hole`: connections are accepted and nothing ever answers (a dead route, a hanging proxy).
 */
export type CutMode = 'pass' | 'refuse' | 'black-hole'

/** A piece of network cable between a desk and its endpoint. */
export interface NetworkCut {
  /** What the desk joins instead of the endpoint's own address. It never changes. */
  readonly url: string
  mode(): CutMode
  set(mode: CutMode): Promise<void>
  close(): Promise<void>
}

export interface NetworkCutOptions {
  /** The port to be found at; any free one where it is left out. */
  readonly port?: number
  /** Rewrites what the desk sends, as text of one byte per character: for an endpoint that understands it otherwise. */
  readonly rewrite?: (sent: string) => string
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

/** Starts in `pass`. TCP only: it knows nothing of what travels. */
export async function networkCut(
  endpoint: string,
  { rewrite, port: wanted }: NetworkCutOptions = {},
): Promise<NetworkCut> {
  const target = new URL(endpoint)
  const open = new Set<Socket>()
  let mode: CutMode = 'pass'

  const track = (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    // A connection that breaks closes; its close takes the other side with it.
    socket.on('error', () => socket.destroy())
  }

  const carry = (near: Socket) => {
    track(near)
    if (mode === 'black-hole') return void near.resume()
    const far = dial(Number(target.port), target.hostname)
    track(far)
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
    near.on('data', (part) => {
      if (mode !== 'pass') return
      far.write(rewrite === undefined ? part : Buffer.from(rewrite(part.toString('latin1')), 'latin1'))
    })
    far.on('data', (part) => mode === 'pass' && near.write(part))
  }

  let server = createServer(carry)
  let port = wanted ?? 0
  // Below the ports that the system hands out, so that nobody takes it while it is closed.
  if (wanted === undefined)
    do port = randomInt(30_100, 32_700)
    while (!(await listen(server, port)))
  else if (!(await listen(server, port))) throw new Error(`port ${port} is taken by another program`)

  const stopListening = async () => {
    for (const socket of open) socket.resetAndDestroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }

  return {
    url: `http://127.0.0.1:${port}`,
    mode: () => mode,
    async set(next) {
      if (next === mode) return
      const wasListening = mode !== 'refuse'
      const swallowed = mode === 'black-hole'
      mode = next
      if (next === 'refuse') return stopListening()
      // What was swallowed cannot be made up for: those connections end when the network is back.
      if (swallowed) for (const socket of open) socket.resetAndDestroy()
      if (wasListening) return
      server = createServer(carry)
      if (!(await listen(server, port))) throw new Error(`port ${port} was taken while the network was cut`)
    },
    async close() {
      if (mode !== 'refuse') await stopListening()
      mode = 'refuse'
    },
  }
}
