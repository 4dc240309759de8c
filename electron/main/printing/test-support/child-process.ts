import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'

export interface Child {
  readonly pid: number
  kill(signal?: NodeJS.Signals): Promise<void>
}

/** A program of a test. It is ended by its own id, never by name. */
export function startChild(command: string, args: readonly string[], env: Record<string, string> = {}): Child {
  const child: ChildProcess = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return {
    pid: child.pid ?? 0,
    async kill(signal = 'SIGTERM') {
      child.kill(signal)
      const late = setTimeout(() => child.kill('SIGKILL'), 4000)
      await ended
      clearTimeout(late)
    },
  }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** Waits until something listens on the port, or throws with what was waited for. */
export async function untilListening(port: number, what: string, withinMs = 15_000): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await answers(port))) {
    if (performance.now() > deadline) throw new Error(`${what} does not listen on port ${port}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
