import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const command = [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'endpoint', 'main.ts')]
const readySchema = z.object({ url: z.url(), code: z.string() })

/** The endpoint as `npm run endpoint -- serve` runs it: a process of its own with its own PostgreSQL. */
export interface DemoEndpoint {
  readonly url: string
  /** Pairs the next station. */
  readonly code: string
  /** Takes orders in from a file; returns what the command printed. */
  import(file: string): string
  /** Every stored event, one JSON line each. */
  events(): string
  stop(): Promise<void>
}

export async function startDemoEndpoint(data: string): Promise<DemoEndpoint> {
  const shop = join(root, 'resources', 'sample-shop', 'shop.json')
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [...command, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, cwd: root })
  const child: ChildProcess = spawn(
    process.execPath,
    [...command, 'serve', '--data', data, '--port', '0', '--shop', shop],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, PACKDESK_READY: 'json', PACKDESK_CHILD: '1' },
    },
  )
  if (child.stdout === null) throw new Error('the endpoint has no output')
  const ended = once(child, 'exit')
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([first]) => String(first)),
    ended.then(([code]) => Promise.reject(new Error(`the endpoint ended with ${code} before it listened`))),
  ])
  const { url, code } = readySchema.parse(JSON.parse(line))
  return {
    url,
    code,
    import: (file) => run('import', file, '--data', data),
    events: () => run('events', '--data', data),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
