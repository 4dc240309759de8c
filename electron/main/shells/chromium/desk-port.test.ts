import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { listenOnDeskPort } from './desk-port.ts'

const base = mkdtempSync(join(tmpdir(), 'packdesk-port-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
const servers: Server[] = []
const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))
afterEach(async () => {
  for (const server of servers.splice(0)) await close(server)
})
const server = () => {
  const made = createServer()
  servers.push(made)
  return made
}
let homes = 0
const newHome = () => mkdtempSync(join(base, `${homes++}-`))

test('the first start picks a port below the ephemeral ones and every later one has it again', async () => {
  const home = newHome()
  const first = server()
  const port = await listenOnDeskPort(first, home)
  expect(port).toBeGreaterThanOrEqual(18_000)
  expect(port).toBeLessThan(30_000)
  expect(first.address()).toMatchObject({ address: '127.0.0.1', port })
  await close(first)
  expect(await listenOnDeskPort(server(), home)).toBe(port)
})

test('a taken port is refused, and what is remembered stays', async () => {
  const home = newHome()
  const port = await listenOnDeskPort(server(), home)
  await expect(listenOnDeskPort(server(), home)).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
  expect(readFileSync(join(home, 'port'), 'utf8')).toBe(`${port}\n`)
})

test('another wanted port than the remembered one is refused: the store would be empty there', async () => {
  const home = newHome()
  const port = await listenOnDeskPort(server(), home)
  await expect(listenOnDeskPort(server(), home, port + 1)).rejects.toThrow(`belongs to port ${port}`)
})

test.each(['', 'abc', '80', '70000', '18123x', '-1'])(
  'a port file that holds "%s" is an error, not a new port',
  async (text) => {
    const home = newHome()
    writeFileSync(join(home, 'port'), text)
    await expect(listenOnDeskPort(server(), home)).rejects.toThrow(/Put the desk's port back/)
  },
)
