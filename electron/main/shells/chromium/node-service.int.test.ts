import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { runNodeService } from './node-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'packdesk-service-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const entry = (name: string, source: string) => writeFileSync(join(folder, `${name}.js`), source)

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    // A zombie answers kill(0) until its new parent has collected it.
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs
  while (isAlive(pid) && Date.now() < end) await delay(25)
  return !isAlive(pid)
}

const obedient = `
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
console.log(JSON.stringify({ pid: process.pid, child: process.env.PACKDESK_CHILD, said: process.argv[2], env: process.env.GIVEN }))
setInterval(() => undefined, 1000)
`

describe('a service of the desk', () => {
  test('its first line says where it listens; it gets its arguments and variables', async () => {
    entry('obedient', obedient)
    const service = await runNodeService(folder, 'obedient', ['hello'], { GIVEN: 'yes' })
    const ready = service.ready as { pid: number }
    expect(ready).toMatchObject({ child: '1', said: 'hello', env: 'yes' })
    await service.stop()
    expect(isAlive(ready.pid)).toBe(false)
    await service.stop()
  })

  test('one that does not start says why', async () => {
    entry('broken', 'console.error("the data folder is in use"); process.exit(3)')
    await expect(runNodeService(folder, 'broken', [], {})).rejects.toThrow(/exit code 3.*data folder is in use/)
    entry('chatty', 'console.log("listening!"); setInterval(() => undefined, 1000)')
    await expect(runNodeService(folder, 'chatty', [], {})).rejects.toThrow(/said: listening!/)
  })

  test('one that ignores the request is ended after five seconds', async () => {
    entry(
      'deaf',
      'process.on("SIGTERM", () => undefined); console.log(JSON.stringify({ pid: process.pid })); setInterval(() => undefined, 1000)',
    )
    const service = await runNodeService(folder, 'deaf', [], {})
    const started = Date.now()
    await service.stop()
    expect(Date.now() - started).toBeGreaterThan(4500)
    expect(isAlive((service.ready as { pid: number }).pid)).toBe(false)
  }, 20_000)

  test('P01 it ends by itself when the desk is killed with SIGKILL', async () => {
    entry('obedient', obedient)
    const module = new URL('./node-service.ts', import.meta.url).href
    const script = `import { runNodeService } from ${JSON.stringify(module)}
const service = await runNodeService(${JSON.stringify(folder)}, 'obedient', [], {})
console.log(JSON.stringify(service.ready))`
    const desk = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(desk.stdout, 'data')) as [Buffer]
    const { pid } = JSON.parse(line.toString()) as { pid: number }
    expect(isAlive(pid)).toBe(true)
    desk.kill('SIGKILL')
    expect(await gone(pid, 5000)).toBe(true)
  })
})
