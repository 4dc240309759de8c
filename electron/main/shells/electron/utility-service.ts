import { once } from 'node:events'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { Service } from '../../shell.ts'
import { firstJsonLine } from '../first-line.ts'
import type { ElectronApi } from './electron-api.ts'

const startDeadlineMs = 180_000
const stopDeadlineMs = 5000

/**
 * Runs `<mainDir>/<entry>.js` in a utility process: Electron's own Node, ended by Electron when this process dies in
 * any way. It has no standard input, so PACKDESK_CHILD, which watches that, must not be set.
 */
export async function runUtilityService(
  { utilityProcess }: Pick<ElectronApi, 'utilityProcess'>,
  mainDir: string,
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Service> {
  const { PACKDESK_CHILD: _, ...rest } = { ...process.env, ...env }
  const child = utilityProcess.fork(join(mainDir, `${entry}.js`), [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: rest,
    serviceName: `Packdesk ${entry}`,
  })
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  child.stdout?.pipe(stdout)
  child.stderr?.pipe(stderr)
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  const stop = async () => {
    if (ended) return
    const exit = once(child, 'exit')
    const { pid } = child
    const timer = setTimeout(() => {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    }, stopDeadlineMs)
    child.kill()
    await exit
    clearTimeout(timer)
  }
  try {
    const output = { stdout, stderr, onEnd: (listener: (code: number | null) => void) => child.once('exit', listener) }
    const ready = await firstJsonLine(
      entry,
      { ...output, onEnd: (listener) => void output.onEnd(listener) },
      startDeadlineMs,
    )
    return { ready, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
