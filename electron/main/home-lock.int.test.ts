import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { HomeInUseError, lockHome } from './home-lock.ts'

const base = mkdtempSync(join(tmpdir(), 'packdesk-lock-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
let homes = 0
const newHome = () => join(base, `home-${homes++}`)

const module = new URL('./home-lock.ts', import.meta.url).href
/** Processes that try for a home whenever they are told one, and say what came of it. */
const script = `import { lockHome } from ${JSON.stringify(module)}
let lock
process.on('message', async (home) => {
  if (home === 'release') { await lock?.release(); lock = undefined; return process.send('released') }
  try { lock = await lockHome(home); process.send('mine') } catch (error) { process.send(error.name) }
})
process.send('up')`

async function contender(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

async function tell(child: ChildProcess, home: string): Promise<unknown> {
  const answer = once(child, 'message')
  child.send(home)
  return (await answer)[0]
}

describe('the lock of a home', () => {
  test('S36 2–5 started at once, 200 times: exactly one has it', async () => {
    const contenders = await Promise.all(Array.from({ length: 5 }, contender))
    const wrong: unknown[] = []
    for (let round = 0; round < 200; round++) {
      const home = newHome()
      const some = contenders.slice(0, 2 + (round % 4))
      const answers = await Promise.all(some.map((child) => tell(child, home)))
      if (answers.filter((answer) => answer === 'mine').length !== 1) wrong.push({ round, answers })
      if (answers.some((answer) => answer !== 'mine' && answer !== 'HomeInUseError')) wrong.push({ round, answers })
      await Promise.all(some.map((child) => tell(child, 'release')))
    }
    expect(wrong).toEqual([])
    for (const child of contenders) child.kill()
  })

  test('P03 a killed owner’s lock is taken over; a living one’s never, however long it is busy', async () => {
    const home = newHome()
    const owner = await contender()
    expect(await tell(owner, home)).toBe('mine')
    owner.kill('SIGSTOP')
    await expect(lockHome(home)).rejects.toThrow(HomeInUseError)
    const ended = once(owner, 'exit')
    owner.kill('SIGKILL')
    await ended
    const lock = await lockHome(home)
    expect(readdirSync(join(home, 'lock'))).toHaveLength(1)
    await lock.release()
    expect(readdirSync(join(home, 'lock'))).toEqual([])
  })

  test('a pid that another program has by now is not the old owner', async () => {
    const home = newHome()
    await (await lockHome(home)).release()
    writeFileSync(join(home, 'lock', `${process.ppid}-1`), '')
    await (await lockHome(home)).release()
  })

  test('the refusal names the process and what to do', async () => {
    const home = newHome()
    const lock = await lockHome(home)
    await expect(lockHome(home)).rejects.toThrow(new RegExp(`${process.pid}.*PACKDESK_HOME`))
    await lock.release()
  })
})
