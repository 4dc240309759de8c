import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const entry = resolve('endpoint/main.ts')

function launch(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { DATABASE_URL: _, ...rest } = process.env
  return spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    env: { ...rest, PACKDESK_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function collect(child: ChildProcess): { out: string; err: string } {
  const text = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text.out += part
  })
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text.err += part
  })
  return text
}

/** Runs `npm run endpoint -- …` to its end. */
export async function runEndpoint(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = launch(args, env)
  const text = collect(child)
  const code = await new Promise<number | null>((done, reject) => child.once('error', reject).once('close', done))
  return { code, ...text }
}

export interface ServeProcess {
  readonly url: string
  readonly code: string
  readonly pid: number
  readonly stdout: () => string
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts `serve` as its own process and waits for its one line. */
export async function serveProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ServeProcess> {
  const child = launch(['serve', '--port', '0', ...args], { PACKDESK_READY: 'json', ...env })
  const text = collect(child)
  const ended = new Promise<number | null>((done) => child.once('close', done))
  await new Promise<void>((ready, reject) => {
    child.stdout?.on('data', () => text.out.includes('\n') && ready())
    ended.then(() => reject(new Error(`serve ended early: ${text.err}`)))
  })
  const { url, code } = z.object({ url: z.string(), code: z.string() }).parse(JSON.parse(text.out))
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { url, code, pid: child.pid ?? 0, stdout: () => text.out, end }
}

/** Removes a data folder and, where root keeps its database elsewhere, that too. */
export async function removeData(dataDir: string): Promise<void> {
  const pointer = await readFile(join(dataDir, 'cluster.json'), 'utf8').catch(() => undefined)
  if (pointer !== undefined) {
    const { place } = z.object({ place: z.string() }).parse(JSON.parse(pointer))
    await rm(place, { recursive: true, force: true })
  }
  await rm(dataDir, { recursive: true, force: true })
}
