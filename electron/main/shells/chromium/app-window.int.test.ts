import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stubDesk } from '#test/fakes/stub-desk-host.ts'
import { lineLog } from '../../log.ts'
import { createChromiumShell } from './chromium-shell.ts'

const base = mkdtempSync(join(tmpdir(), 'packdesk-window-'))
const log = lineLog(
  () => undefined,
  () => new Date(0),
)
const displayBefore = process.env.DISPLAY
let screen: ChildProcess

beforeAll(async () => {
  // It picks a free display itself and writes the number to descriptor 3.
  screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const channel = screen.stdio[3]
  if (channel === null || channel === undefined) throw new Error('Xvfb has no channel')
  const [number] = (await once(channel, 'data')) as [Buffer]
  process.env.DISPLAY = `:${number.toString().trim()}`
})

afterAll(async () => {
  if (displayBefore === undefined) delete process.env.DISPLAY
  else process.env.DISPLAY = displayBefore
  const ended = once(screen, 'exit')
  screen.kill()
  await ended
  rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** The browser's first process: the one that was started for this profile. */
function browserOf(profile: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const file = join('/proc', pid, 'cmdline')
    if (!existsSync(file)) continue
    const words = readFileSync(file, 'utf8').split('\0')
    if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type=')))
      return Number(pid)
  }
  throw new Error(`no browser runs on ${profile}`)
}

test('with a display the desk opens as an application window, and closing it ends the desk', async () => {
  const home = join(base, 'home')
  const said: string[] = []
  const shell = await createChromiumShell({ home, mainDir: base, say: (line) => said.push(line), log })
  let ended = false
  shell.onQuit(async () => {
    ended = true
  })
  await shell.open(stubDesk(join(base, 'renderer')).host)
  expect(said).toEqual([])
  const browser = browserOf(join(home, 'profile'))
  expect(readFileSync(`/proc/${browser}/cmdline`, 'utf8')).toContain(`--app=${shell.address()}`)
  process.kill(browser, 'SIGTERM')
  await shell.ended
  expect(ended).toBe(true)
  expect(readdirSync(join(home, 'lock'))).toEqual([])
})

test('a browser that cannot run is an error with its own words', async () => {
  process.env.PACKDESK_BROWSER = '/bin/false'
  try {
    const shell = await createChromiumShell({ home: join(base, 'other'), mainDir: base, say: () => undefined, log })
    await expect(shell.open(stubDesk(join(base, 'renderer')).host)).rejects.toThrow(
      /browser ended before it showed the desk/,
    )
    await shell.quit()
  } finally {
    delete process.env.PACKDESK_BROWSER
  }
})
