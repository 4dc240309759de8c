import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isRunning, killTree } from './process-tree.ts'
import { withoutDbus } from './without-dbus.ts'

const entry = join(import.meta.dirname, '..', '..', 'out', 'main', 'chromium.js')

export interface DeskOptions {
  readonly home: string
  /** Joins this endpoint; without it the desk takes the one it has joined, or runs its own. */
  readonly endpoint?: string
  /** A pairing code, at the first start. */
  readonly pair?: string
  readonly station?: string
}

/** A desk in its own process, as `npm start -- --no-open` runs it. */
export interface DeskProcess {
  readonly pid: number
  /** The launch address that it printed. */
  readonly address: string
  /** Everything that it printed so far. */
  output(): string
  /** SIGKILL to the desk and everything it started; resolves when nothing of it runs. */
  kill(): Promise<void>
  /** As the person ends it; resolves with its exit code. */
  stop(): Promise<number | null>
}

const startDeadlineMs = 60_000

/** Starts the built desk (out/main/chromium.js) and waits for its address; rejects with its words when it ends first. */
export async function startDesk({ home, endpoint, pair, station }: DeskOptions): Promise<DeskProcess> {
  const option = (name: string, value: string | undefined) => (value === undefined ? [] : [`--${name}`, value])
  const args = [
    '--home',
    home,
    '--no-open',
    ...option('endpoint', endpoint),
    ...option('pair', pair),
    ...option('station', station),
  ]
  // The channel ends the desk when this process dies without a word, so that no test leaves one behind.
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: withoutDbus(),
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const address = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the desk printed no address in 60 s:\n${output}`)),
      startDeadlineMs,
    )
    const read = (part: string) => {
      output += part
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?launch=\S+/.exec(output)?.[0]
      if (found === undefined) return
      clearTimeout(timer)
      resolve(found)
    }
    child.stdout?.setEncoding('utf8').on('data', read)
    child.stderr?.setEncoding('utf8').on('data', read)
    child.once('error', reject)
    void ended.then((code) => {
      clearTimeout(timer)
      reject(new Error(`the desk ended with ${code} before it printed its address:\n${output}`))
    })
  })
  const pid = child.pid ?? 0
  const kill = async () => {
    let left = killTree(pid)
    while (left.length > 0) {
      await delay(10)
      left = left.filter(isRunning)
    }
    await ended
  }
  try {
    return {
      pid,
      address: await address,
      output: () => output,
      kill,
      stop: () => {
        child.kill('SIGTERM')
        return ended
      },
    }
  } catch (error) {
    await kill()
    throw error
  }
}
