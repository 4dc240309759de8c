import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { appWindowFlags } from './browser-flags.ts'
import type { FoundBrowser } from './find-browser.ts'

export interface AppWindow {
  /** Resolves with the browser's last words when it has ended. */
  readonly ended: Promise<string>
  close(): Promise<void>
}

export const hasDisplay = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** Opens the desk as an application window, in a profile below the home that no other browser uses. */
export async function openAppWindow(browser: FoundBrowser, address: string, home: string): Promise<AppWindow> {
  const profile = join(home, 'profile')
  await mkdir(profile, { recursive: true, mode: 0o700 })
  const child = spawn(browser.executable, appWindowFlags(address, profile), { stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-500)
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', () => resolve(words.trim()))
  })
  return {
    ended,
    async close() {
      if (hasEnded(child) || child.pid === undefined) return
      const exit = once(child, 'exit')
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
      child.kill('SIGTERM')
      await exit
      clearTimeout(timer)
    },
  }
}
