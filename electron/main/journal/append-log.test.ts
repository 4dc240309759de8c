import { appendFile, open as openFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '#test/builders/temporary-folder.ts'
import { type AppendLog, encodeLine, openAppendLog as open } from './append-log.ts'

const opened: AppendLog<unknown>[] = []
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close()
})

async function openAppendLog<T>(file: string): Promise<AppendLog<T>> {
  const log = await open<T>(file)
  opened.push(log as AppendLog<unknown>)
  return log
}

const path = () => join(temporaryFolder('log'), 'log.jsonl')

test('P01 what append confirmed is there after reopening', async () => {
  const file = path()
  const log = await openAppendLog<number>(file)
  await Promise.all([1, 2, 3].map((record) => log.append(record)))
  await log.close()
  expect((await openAppendLog<number>(file)).records).toEqual([1, 2, 3])
})

test('P04 cut at every byte, the lines before the cut are read and the next append is whole', async () => {
  const whole = [{ a: 'ж' }, { b: 2 }].map(encodeLine).join('')
  const bytes = Buffer.from(whole)
  const first = Buffer.from(encodeLine({ a: 'ж' })).length
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const file = path()
    await writeFile(file, bytes.subarray(0, cut))
    const log = await openAppendLog<unknown>(file)
    // A line is complete without its newline: the checksum says so.
    const expected = cut >= bytes.length - 1 ? 2 : cut >= first - 1 ? 1 : 0
    expect(log.records).toHaveLength(expected)
    await log.append({ c: 3 })
    await log.close()
    const again = await openAppendLog<unknown>(file)
    expect(again.records).toHaveLength(expected + 1)
    expect(again.damagedLines).toBe(0)
    await again.close()
  }
})

test('P04 a flipped bit loses its own line only, and the line is set aside', async () => {
  const file = path()
  const lines = [1, 2, 3].map((record) => encodeLine({ record }))
  const bytes = Buffer.from(lines.join(''))
  const second = Buffer.from(lines[0] ?? '').length
  bytes.writeUInt8(bytes.readUInt8(second + 12) ^ 1, second + 12)
  await writeFile(file, bytes)
  const log = await openAppendLog<{ record: number }>(file)
  expect(log.records).toEqual([{ record: 1 }, { record: 3 }])
  expect(log.damagedLines).toBe(1)
  expect(await readFile(`${file}.damaged`, 'utf8')).not.toBe('')
})

test('replace leaves the new records and goes on appending', async () => {
  const file = path()
  const log = await openAppendLog<number>(file)
  await log.append(1)
  await log.replace([7])
  await log.append(8)
  await log.close()
  expect((await openAppendLog<number>(file)).records).toEqual([7, 8])
})

test('garbage from elsewhere is not read as a record', async () => {
  const file = path()
  await appendFile(file, 'not a line at all\n{"type":"facts"}\n')
  const log = await openAppendLog<unknown>(file)
  expect(log.records).toEqual([])
  expect(log.damagedLines).toBe(2)
})

test('P06 half a line that could not be taken back at once never spoils the next one', async () => {
  const file = path()
  const log = await openAppendLog<number>(file)
  await log.append(1)
  const handle = await openFile(file)
  const methods: typeof handle = Object.getPrototypeOf(handle)
  await handle.close()
  vi.spyOn(methods, 'appendFile').mockImplementationOnce(async () => {
    await appendFile(file, 'half a li')
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  })
  vi.spyOn(methods, 'truncate').mockRejectedValueOnce(new Error('EIO'))
  await expect(log.append(2)).rejects.toThrow()
  await log.append(3)
  await log.close()
  const again = await openAppendLog<number>(file)
  expect([again.records, again.damagedLines]).toEqual([[1, 3], 0])
})
