import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataFolderBusy, lockDataFolder, lockHolder } from './data-lock.ts'

describe('the lock of a data folder', () => {
  let place: string
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'packdesk-lock-'))
  })
  afterEach(() => rm(place, { recursive: true, force: true }))

  const leave = (content: unknown) => writeFile(join(place, 'endpoint.lock'), JSON.stringify(content))

  it('says who has the folder, and is given back', async () => {
    const unlock = await lockDataFolder(place, '/data')
    await expect(lockDataFolder(place, '/data')).rejects.toThrow(`process ${process.pid}`)
    await unlock()
    await (await lockDataFolder(place, '/data'))()
    expect(await lockHolder(place)).toBeUndefined()
  })

  it('is taken over from a dead process, and from one whose number another process has now', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    for (const pid of [dead, process.pid]) {
      await leave({ pid, started: 'some other moment', since: '2026-01-01T00:00:00Z' })
      await (await lockDataFolder(place, '/data'))()
    }
  })

  it('is taken over when a power cut left it empty', async () => {
    await writeFile(join(place, 'endpoint.lock'), '')
    await (await lockDataFolder(place, '/data'))()
  })

  it('is never taken from a live process, however old it is', async () => {
    const unlock = await lockDataFolder(place, '/data')
    const holder = await lockHolder(place)
    await leave({ ...holder, since: '1999-01-01T00:00:00Z' })
    await expect(lockDataFolder(place, '/data')).rejects.toBeInstanceOf(DataFolderBusy)
    await unlock()
  })

  it('goes to exactly one of twenty who find a dead one at once', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    await leave({ pid: dead, started: '1', since: '2026-01-01T00:00:00Z' })
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(place, '/data')))
    expect(tries.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1)
  })
})
