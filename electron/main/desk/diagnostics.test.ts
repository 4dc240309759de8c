import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { stubInfo } from '#test/fakes/stub-desk-host.ts'
import { type DiagnosticsPorts, writeDiagnostics } from './diagnostics.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'packdesk-diagnostics-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const job = (number: number): PrintJob => ({
  printJobId: `label-${String(number).padStart(8, '0')}`,
  kind: 'label',
  orderId: 'order-1',
  orderNumber: 'SECRET-NUMBER',
  copy: 1,
  printer: 'folder',
  media: 'label-100x150',
  codes: [],
  warnings: [],
  seen: false,
  queuedAt: '2026-01-05T08:00:00Z',
  status: { state: 'done', by: 'folder' },
})

const ports = (changes: Partial<DiagnosticsPorts> = {}): DiagnosticsPorts => ({
  home,
  now: () => new Date('2026-01-05T09:00:00Z'),
  info: () => ({
    ...stubInfo,
    home,
    station: { id: 'ST1', name: 'Bench 1' },
    endpoint: { url: 'http://ewa:hunter2@127.0.0.1:4000/', own: false },
  }),
  printers: async () => [
    { name: 'folder', kind: 'folder', ready: true, format: 'pdf', dpi: 203, media: [], device: false },
  ],
  jobs: async () => Array.from({ length: 250 }, (_, index) => job(index)),
  ...changes,
})

const request = {
  text: 'the label does not come out',
  order: { id: 'order-1', facts: ['packing-started', 'item-packed'] },
  sync: { status: 'offline', waiting: 3, parked: 0 },
}

test('C21: the diagnostics say how desk, sync, printers and the order stand', async () => {
  const { file } = await writeDiagnostics(ports(), request)
  expect(file.startsWith(join(home, 'diagnostics'))).toBe(true)
  const report: unknown = JSON.parse(await readFile(file, 'utf8'))
  expect(report).toMatchObject({
    asked: request.text,
    versions: { packdesk: '0.0.0', node: process.version, shell: 'chromium' },
    endpoint: { own: false, host: '127.0.0.1:4000' },
    sync: request.sync,
    order: request.order,
    printers: [{ name: 'folder', ready: true }],
  })
  expect((report as { printJobs: unknown[] }).printJobs).toHaveLength(200)
  expect((report as { printJobs: { printJobId: string }[] }).printJobs.at(-1)?.printJobId).toBe('label-00000249')
})

test('C21: no token, password or customer is in them, and only this user may read them', async () => {
  const { file } = await writeDiagnostics(ports(), { text: 'help' })
  const text = await readFile(file, 'utf8')
  for (const secret of ['hunter2', 'SECRET-NUMBER', 'token']) expect(text).not.toContain(secret)
  expect((await stat(file)).mode & 0o077).toBe(0)
})

test('a folder that cannot be written is said in words', async () => {
  const failing = writeDiagnostics(ports({ home: join(home, 'file', '\0') }), { text: 'help' })
  await expect(failing).rejects.toThrow(/diagnostics file could not be written/)
})
