import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Service } from '../../shell.ts'
import { firstJsonLine } from '../first-line.ts'

const startDeadlineMs = 180_000
const stopDeadlineMs = 5000

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs)
  child.stdin?.end()
  child.kill('SIGTERM')
  await ended
  clearTimeout(timer)
}

/**
 * Runs `<mainDir>/<entry>.js` with Node. Its standard input is a pipe that nobody writes to: it closes when this
 * process dies, however it dies, and with PACKDESK_CHILD=1 the service ends then.
 */
export async function runNodeService(
  mainDir: string,
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Service> {
  const child = spawn(process.execPath, [join(mainDir, `${entry}.js`), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PACKDESK_CHILD: '1' },
  })
  // Writing to it never happens; a closed pipe is no news.
  child.stdin.on('error', () => child.stdin.destroy())
  const output = {
    stdout: child.stdout,
    stderr: child.stderr,
    onEnd: (listener: (code: number | null) => void) => {
      child.once('error', () => listener(null))
      child.once('close', listener)
    },
  }
  try {
    const ready = await firstJsonLine(entry, output, startDeadlineMs)
    return { ready, stop: () => stop(child) }
  } catch (error) {
    await stop(child)
    throw error
  }
}
