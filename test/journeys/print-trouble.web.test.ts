import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import type { DeskMethod } from '#shared/contract/desk-contract.ts'
import { aPrintJob } from '#test/builders/print-job-builder.ts'
import { benchJobs, benchPrinters } from '#test/builders/print-scenes.ts'
import { listenToTones, takeHeard } from '#test/page-models/heard-tones.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { goToPrints, printAlarm, printJob } from '#test/page-models/print-screens.ts'
import { type ScriptedPrinting, scriptPrinting } from '#test/page-models/scripted-printing.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

// What nobody can bring about at will: the main process's printing follows a script.
let endpoint: Endpoint
let station: PackingStation
let script: ScriptedPrinting

const asked = (method: DeskMethod) => script.asked.filter((one) => one.method === method).map((one) => one.request)

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: journeyShop() })
  await endpoint.receiveOrders([orderOf('LT-1', [[lantern, 1]]), orderOf('LT-2', [[holder, 2]])])
  station = await PackingStation.join({
    endpoint: endpoint.url,
    pair: await endpoint.createPairingCode(),
    badge: ewaBadge,
    prepare: async (page) => {
      await listenToTones(page)
      script = await scriptPrinting(page)
    },
  })
})

afterEach(async () => {
  script.rest()
  await station.at.toQueue()
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

const doubtful = aPrintJob('doubt-0001', {
  codes: ['RN900000015GB', 'LT-1001'],
  status: { state: 'unknown', why: 'no proof', cause: { code: 'no-proof' } },
})
const failed = aPrintJob('failed-0001', {
  orderNumber: 'LT-1002',
  sha256: 'ab',
  status: { state: 'failed', why: 'refused', cause: { code: 'refused', detail: 'document-format-error' } },
})

test('an alarm sounds once and stays, also while somebody packs, until the failed paper was seen', async () => {
  const { at } = station
  await takeHeard(at.page)
  script.show([failed], benchPrinters)
  await at.page.waitForSelector(`${printAlarm}[data-tone="stop"]`)
  await expect.poll(() => takeHeard(at.page), soon).toBe('triangle 1047, triangle 1047')
  await at.openByScan('LT-1')
  expect(await at.page.isVisible(printAlarm)).toBe(true)
  await at.toQueue()
  // Looking at the prints does not end it, saying so does.
  await at.page.click('[data-testid="print-alarm-show"]')
  await at.page.waitForSelector(printJob('[data-state="failed"] >> text=document-format-error'))
  await at.toQueue()
  expect(await at.page.isVisible(printAlarm)).toBe(true)
  expect(await takeHeard(at.page)).not.toContain('triangle 1047')
  await goToPrints(at)
  await at.page.click('[data-testid="decide-seen"]')
  await at.page.waitForSelector(`[data-testid="print-history"] ${printJob('[data-state="failed"]')}`)
  await at.toQueue()
  expect(await at.page.isVisible(printAlarm)).toBe(false)
})

test('a failed paper is sent to another printer, that has the paper for it', async () => {
  const { at } = station
  const office = { ...failed, kind: 'invoice', media: 'a4', printer: 'Old Office' } as const
  script.show([office], benchPrinters)
  await goToPrints(at)
  await at.page.click('[data-testid="other-printer"]')
  // The label printer has no A4: it cannot be chosen.
  expect(await at.page.isDisabled('[data-testid="choose-printer"][data-printer="Zebra ZD421"]')).toBe(true)
  await at.page.click('[data-testid="choose-printer"][data-printer="Office"]')
  await at.page.waitForSelector(`[data-testid="lane"][data-printer="Office"] ${printJob('[data-state="queued"]')}`)
  expect(asked('printing.decide')).toEqual([{ printJobId: 'failed-0001', decision: 'retry', printer: 'Office' }])
})

test('P22: a paper in doubt is answered for by scanning it: on the prints, on the queue, at the bench', async () => {
  const { at } = station
  for (const where of ['prints', 'queue', 'pack'] as const) {
    script.show([doubtful], benchPrinters)
    await at.page.waitForSelector(printAlarm)
    if (where === 'prints') await goToPrints(at)
    if (where === 'pack') await at.openByScan('LT-1')
    const before = where === 'pack' ? await at.band() : undefined
    await at.scan('RN900000015GB')
    await at.page.waitForSelector('[data-testid="paper-answer"][data-kind="confirmed"]')
    await expect.poll(() => script.jobs()[0]?.status, soon).toEqual({ state: 'done', by: 'scan' })
    // At the bench it is no piece of the order: the band says what it said.
    if (before !== undefined) expect(await at.band()).toEqual(before)
    await at.page.click('[data-testid="paper-answer"]')
    await at.toQueue()
    expect(await at.page.isVisible(printAlarm)).toBe(false)
  }
})

test('an order number stands on many papers: away from the prints it proves none of them', async () => {
  const { at } = station
  script.show([{ ...doubtful, orderNumber: 'LT-2', codes: ['LT-2'] }], benchPrinters)
  await at.page.waitForSelector(printAlarm)
  await at.openByScan('LT-2')
  await at.toQueue()
  expect(asked('printing.confirmByScan')).toEqual([])
  expect(script.jobs()[0]?.status.state).toBe('unknown')
})

test('a paper that did not come out is printed again only when a person says so', async () => {
  const { at } = station
  script.show([doubtful], benchPrinters)
  await goToPrints(at)
  await at.page.click('[data-testid="decide-not-printed"]')
  await at.page.waitForSelector('[data-testid="not-printed"]')
  expect(asked('printing.decide')).toEqual([])
  await at.page.click('[data-testid="none-again"]')
  await at.page.waitForSelector(printJob('[data-state="queued"]'))
  expect(asked('printing.decide')).toEqual([
    { printJobId: 'doubt-0001', decision: 'not-printed' },
    { printJobId: 'doubt-0001', decision: 'retry' },
  ])
})

test('after a jam the batch goes on behind the sheet that was scanned; a sheet of another batch is refused', async () => {
  const { at } = station
  script.show(benchJobs(), benchPrinters)
  script.answer('printing.resumeBatch', () => ({ jobs: [] }))
  await goToPrints(at)
  const batch = at.page.locator('[data-testid="print-batch"]')
  expect(await batch.textContent()).toMatch(/40 sheets.*17 printed.*23 in doubt/s)
  await at.page.click('[data-testid="resume"]')
  await at.page.waitForSelector('[data-testid="resume-dialog"]')
  await at.scan('RN900099999GB')
  await at.page.waitForSelector('[data-testid="resume-dialog"] [role="alert"]')
  expect(await at.page.isDisabled('[data-testid="resume-go"]')).toBe(true)
  await at.scan('RN900000029GB')
  await at.page.waitForSelector('[data-testid="resume-dialog"][data-last="20"]')
  await at.scan('PD:CONFIRM')
  await at.page.waitForSelector('[data-testid="resume-dialog"]', { state: 'detached' })
  expect(asked('printing.resumeBatch')).toEqual([
    { batchId: 'batch-0001', lastPrinted: 'sheet-0020', newBatchId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  ])
})

test('past prints are found by their order’s number', async () => {
  const { at } = station
  script.show(benchJobs(), benchPrinters)
  await goToPrints(at)
  await at.page.fill('[data-testid="print-search"]', '536361')
  await at.page.waitForSelector('[data-testid="print-history"][data-count="1"]')
  expect(await at.page.getAttribute('[data-testid="print-history"] [data-testid="print-job"]', 'data-copy')).toBe('2')
})
