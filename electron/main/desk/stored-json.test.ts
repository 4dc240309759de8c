import fs, { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { storedJson } from './stored-json.ts'

const schema = z.object({ turn: z.number(), filler: z.string() })
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stored-json-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('writes at the same moment go one after the other: the last one stays, whole, and nothing lies beside it', async () => {
  const file = storedJson(join(folder, 'settings.json'), schema, { turn: 0, filler: '' })
  // Each shorter than the one before: two in one file would leave the end of the longer one behind.
  const values = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((turn) => ({ turn, filler: 'x'.repeat(turn * 20_000) }))
  await Promise.all(values.map((value) => file.write(value)))
  expect(await file.read()).toEqual(values.at(-1))
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('a write that fails is told, and the next one goes on', async () => {
  const path = join(folder, 'gone', 'settings.json')
  const file = storedJson(path, schema, { turn: 0, filler: '' })
  await expect(file.write({ turn: 1, filler: '' })).rejects.toThrow('ENOENT')
  await mkdir(join(folder, 'gone'))
  await file.write({ turn: 2, filler: '' })
  expect(await file.read()).toEqual({ turn: 2, filler: '' })
})

test('P14: a value is on the disk under its name before the write resolves: what is renamed after it cannot overtake it', async () => {
  const steps: string[] = []
  const [open, rename] = [fs.open, fs.rename]
  vi.spyOn(fs, 'rename').mockImplementation(async (from, to) => {
    steps.push('rename')
    await rename(from, to)
  })
  vi.spyOn(fs, 'open').mockImplementation(async (...args) => {
    const file = await open(...args)
    const sync = file.sync.bind(file)
    file.sync = async () => {
      steps.push(args[0] === folder ? 'sync folder' : 'sync file')
      await sync()
    }
    return file
  })
  syncBuiltinESMExports()
  await storedJson(join(folder, 'endpoint.json'), schema, { turn: 0, filler: '' }).write({ turn: 1, filler: '' })
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  expect(steps).toEqual(['sync file', 'rename', ...(process.platform === 'win32' ? [] : ['sync folder'])])
})
