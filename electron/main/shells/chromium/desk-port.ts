import { randomInt } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'

/** The page's store belongs to its origin: another port would open an empty one. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
  constructor(port: number, home: string) {
    super(
      `Port ${port} on 127.0.0.1 is taken by another program, and this desk's data belongs to that port, so it does not move to another one. End that program and start Packdesk again. (The port stands in ${join(home, 'port')}.)`,
    )
  }
}

async function remembered(file: string): Promise<number | undefined> {
  try {
    const text = (await readFile(file, 'utf8')).trim()
    const port = Number(text)
    if (/^\d{4,5}$/.test(text) && port >= 1024 && port <= 65535) return port
    throw new Error(
      `${file} should hold a port number between 1024 and 65535 and holds something else. Put the desk's port back.`,
    )
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function remember(file: string, port: number): Promise<void> {
  const draft = `${file}.new`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(`${port}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}

/** False when somebody else has the port. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.removeListener('listening', onListening)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const onListening = () => {
      server.removeListener('error', onError)
      resolve(true)
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen(port, '127.0.0.1')
  })
}

/**
 * Listens on this home's port: the first start picks a free one (or takes `wanted`) and every later start has the
 * same. Rejects when it is taken, and when `wanted` is another than the remembered one.
 */
export async function listenOnDeskPort(server: Server, home: string, wanted?: number): Promise<number> {
  const file = join(home, 'port')
  const port = await remembered(file)
  if (port !== undefined) {
    if (wanted !== undefined && wanted !== port) {
      throw new Error(
        `This desk's data belongs to port ${port}, so it cannot use ${wanted}. Leave the option out, or use another PACKDESK_HOME.`,
      )
    }
    if (!(await listen(server, port))) throw new PortTakenError(port, home)
    return port
  }
  for (let attempt = 0; attempt < 20; attempt++) {
    // Below the ports that systems hand to outgoing connections, which would take ours from time to time.
    const candidate = wanted ?? randomInt(18_000, 30_000)
    if (await listen(server, candidate)) {
      await remember(file, candidate)
      return candidate
    }
    if (wanted !== undefined) throw new PortTakenError(wanted, home)
  }
  throw new Error('No free port was found on 127.0.0.1 between 18000 and 30000.')
}
