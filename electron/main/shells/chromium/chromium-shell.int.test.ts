import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { stubDesk, stubInfo } from '#test/fakes/stub-desk-host.ts'
import { lineLog } from '../../log.ts'
import { commonFlags } from './browser-flags.ts'
import { type ChromiumShell, createChromiumShell } from './chromium-shell.ts'
import { obtainBrowser } from './obtain-browser.ts'

const log = lineLog(
  () => undefined,
  () => new Date(0),
)

let browser: Browser
const folders: string[] = []
const shells: ChromiumShell[] = []
const contexts: BrowserContext[] = []

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'packdesk-shell-'))
  folders.push(made)
  return made
}

async function shellAt(home: string): Promise<ChromiumShell> {
  const shell = await createChromiumShell({ home, mainDir: home, say: () => undefined, log, window: false })
  shells.push(shell)
  return shell
}

function addressOf(shell: ChromiumShell): URL {
  const address = shell.address()
  if (address === undefined) throw new Error('the shell is not open')
  return new URL(address)
}

async function page() {
  const context = await browser.newContext()
  contexts.push(context)
  return context.newPage()
}

beforeAll(async () => {
  const found = await obtainBrowser(folder(), () => undefined)
  browser = await chromium.launch({ executablePath: found.executable, args: commonFlags() })
})

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  for (const shell of shells.splice(0)) await shell.quit()
})

afterAll(async () => {
  await browser.close()
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

/** A launched session's cookie, as a program would get it. */
async function launch(shell: ChromiumShell): Promise<{ origin: string; host: string; cookie: string }> {
  const address = addressOf(shell)
  const answer = await fetch(address, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  return { origin: address.origin, host: address.host, cookie: cookie.split(';')[0] ?? '' }
}

const statusOfSocket = (url: string, headers: Record<string, string>): Promise<number | 'open'> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers })
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      response.resume()
    })
    socket.once('open', () => {
      socket.close()
      resolve('open')
    })
    socket.on('error', (error) => (error.message.includes('Unexpected server response') ? undefined : reject(error)))
  })

describe('the desk in a real browser', () => {
  test('the printed address shows the page, which calls the desk and hears its notices', async () => {
    const shell = await shellAt(folder())
    const desk = stubDesk(folder())
    await shell.open(desk.host)
    const opened = await page()
    const violations: string[] = []
    opened.on('console', (message) => violations.push(message.text()))
    await opened.goto(addressOf(shell).href)
    await opened.waitForFunction(() => document.title === 'connected')
    expect(new URL(opened.url()).search).toBe('')
    desk.notify({ notice: 'desk-changed', info: stubInfo })
    await opened.waitForFunction(() => (window as unknown as { calls: unknown[] }).calls.length === 2)
    expect(await opened.evaluate(() => (window as unknown as { calls: unknown[] }).calls)).toEqual([
      { id: 1, result: { ok: true, value: stubInfo } },
      { notice: { notice: 'desk-changed', info: stubInfo } },
    ])
    expect(violations).toEqual([])
    expect(await opened.evaluate(() => document.cookie)).toBe('')
  })

  test('S36 a second page is refused until the first is gone; a reload of the first is not', async () => {
    const shell = await shellAt(folder())
    await shell.open(stubDesk(folder()).host)
    const first = await page()
    await first.goto(addressOf(shell).href)
    await first.waitForFunction(() => document.title === 'connected')
    const second = await page()
    await second.goto(addressOf(shell).href)
    await second.waitForFunction(() => document.title === 'closed 4409')
    for (let round = 0; round < 5; round++) {
      await first.reload()
      await first.waitForFunction(() => document.title !== 'starting')
      expect(await first.title()).toBe('connected')
    }
    await first.close()
    await second.reload()
    await second.waitForFunction(() => document.title === 'connected')
  })

  test('the next start has the same origin, and the earlier launch address no longer works', async () => {
    const home = folder()
    const shell = await shellAt(home)
    await shell.open(stubDesk(folder()).host)
    const before = addressOf(shell)
    await shell.quit()
    const again = await shellAt(home)
    await again.open(stubDesk(folder()).host)
    expect(addressOf(again).origin).toBe(before.origin)
    expect((await fetch(before, { redirect: 'manual' })).status).toBe(403)
  })

  test('a taken port is refused with words, and the desk does not move', async () => {
    const home = folder()
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve))
    const { port } = squatter.address() as AddressInfo
    writeFileSync(join(home, 'port'), `${port}\n`)
    const shell = await shellAt(home)
    await expect(shell.open(stubDesk(folder()).host)).rejects.toThrow(
      new RegExp(`Port ${port} .* taken .* does not move`),
    )
    await new Promise<void>((resolve) => squatter.close(() => resolve()))
    await shell.open(stubDesk(folder()).host)
    expect(addressOf(shell).port).toBe(String(port))
  })
})

describe('who is refused', () => {
  test('requests without the cookie, with another Host, or from another site', async () => {
    const shell = await shellAt(folder())
    await shell.open(stubDesk(folder()).host)
    const { origin, host, cookie } = await launch(shell)
    const { port } = new URL(origin)
    const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
      rawStatus(port, path, headers, method)
    expect(await ask('/', { host, cookie })).toBe(200)
    expect(await ask('/', { host })).toBe(401)
    expect(await ask('/assets/page.js', { host })).toBe(401)
    expect(await ask('/?launch=guess', { host })).toBe(403)
    expect(await ask('/', { host, cookie: `${cookie}x` })).toBe(401)
    for (const other of [
      `localhost:${port}`,
      'evil.example',
      `127.0.0.1.evil.example:${port}`,
      '127.0.0.1',
      `[::1]:${port}`,
    ]) {
      expect([other, await ask('/', { host: other, cookie })]).toEqual([other, 421])
    }
    for (const from of ['https://evil.example', 'null', `http://localhost:${port}`, `https://${host}`]) {
      expect([from, await ask('/endpoint/v1/pull', { host, cookie, origin: from })]).toEqual([from, 403])
    }
    expect(await ask('/endpoint/v1/push', { host, cookie }, 'POST')).toBe(403)
    expect(await ask('/endpoint/v1/push', { host, cookie, origin }, 'POST')).toBe(503)
    expect(await ask('/', { host, cookie, 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  test('sockets without the cookie or from another site', async () => {
    const shell = await shellAt(folder())
    await shell.open(stubDesk(folder()).host)
    const { origin, host, cookie } = await launch(shell)
    const url = `ws://${host}/desk`
    expect(await statusOfSocket(url, { cookie, origin })).toBe('open')
    expect(await statusOfSocket(url, { origin })).toBe(401)
    expect(await statusOfSocket(url, { cookie })).toBe(403)
    expect(await statusOfSocket(url, { cookie, origin: 'https://evil.example' })).toBe(403)
    expect(await statusOfSocket(`ws://${host}/other`, { cookie, origin })).toBe(404)
  })

  test('a second desk on the same home is told who has it', async () => {
    const home = folder()
    await shellAt(home)
    await expect(shellAt(home)).rejects.toThrow(`process ${process.pid}`)
  })
})

/** fetch() may not set Host. */
async function rawStatus(port: string, path: string, headers: Record<string, string>, method: string): Promise<number> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.once('error', reject)
    asked.end()
  })
}
