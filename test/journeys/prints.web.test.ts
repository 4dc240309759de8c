import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { startTcpPrinter, type TcpPrinter } from '#electron/main/printing/test-support/tcp-printer.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import type { DeskMethod } from '#shared/contract/desk-contract.ts'
import { aPrintJob } from '#test/builders/print-job-builder.ts'
import { benchJobs, benchPrinters } from '#test/builders/print-scenes.ts'
import { listenToTones, takeHeard } from '#test/page-models/heard-tones.ts'
import { inked } from '#test/page-models/inked.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { type ScriptedPrinting, scriptPrinting } from '#test/page-models/scripted-printing.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { packElsewhere } from './pack-elsewhere.ts'
import { soon } from './patience.ts'

let endpoint: Endpoint
let station: PackingStation
let script: ScriptedPrinting
let zebra: TcpPrinter

const job = (about: string) => `[data-testid="print-job"]${about}`
const alarm = '[data-testid="print-alarm"]'
const asked = (method: DeskMethod) => script.asked.filter((one) => one.method === method).map((one) => one.request)
const goPrints = async () => {
  await station.at.toQueue()
  await station.at.key('F6')
  await station.at.page.waitForSelector('[data-testid="print-history"]')
}
const goPrinters = async () => {
  await station.at.toQueue()
  await station.at.key('F10')
  await station.at.page.click('[data-testid="settings-printers"]')
  await station.at.page.waitForSelector('[data-testid="printer"]')
}

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: journeyShop() })
  await endpoint.receiveOrders([
    orderOf('LT-1', [[lantern, 1]]),
    orderOf('LT-2', [[holder, 2]]),
    ...['JAM-1', 'JAM-2', 'JAM-3'].map((number) => orderOf(number, [[lantern, 1]])),
  ])
  zebra = await startTcpPrinter()
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
  await zebra?.stop()
  await endpoint?.close()
})

describe('what nobody can bring about at will', () => {
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
    await at.page.waitForSelector(`${alarm}[data-tone="stop"]`)
    await expect.poll(() => takeHeard(at.page), soon).toBe('triangle 1047, triangle 1047')
    await at.openByScan('LT-1')
    expect(await at.page.isVisible(alarm)).toBe(true)
    await at.toQueue()
    // Looking at the prints does not end it, saying so does.
    await at.page.click('[data-testid="print-alarm-show"]')
    await at.page.waitForSelector(job('[data-state="failed"] >> text=document-format-error'))
    await at.toQueue()
    expect(await at.page.isVisible(alarm)).toBe(true)
    expect(await takeHeard(at.page)).not.toContain('triangle 1047')
    await goPrints()
    await at.page.click('[data-testid="decide-seen"]')
    await at.page.waitForSelector(`[data-testid="print-history"] ${job('[data-state="failed"]')}`)
    await at.toQueue()
    expect(await at.page.isVisible(alarm)).toBe(false)
  })

  test('a failed paper is sent to another printer, that has the paper for it', async () => {
    const { at } = station
    const office = { ...failed, kind: 'invoice', media: 'a4', printer: 'Old Office' } as const
    script.show([office], benchPrinters)
    await goPrints()
    await at.page.click('[data-testid="other-printer"]')
    // The label printer has no A4: it cannot be chosen.
    expect(await at.page.isDisabled('[data-testid="choose-printer"][data-printer="Zebra ZD421"]')).toBe(true)
    await at.page.click('[data-testid="choose-printer"][data-printer="Office"]')
    await at.page.waitForSelector(`[data-testid="lane"][data-printer="Office"] ${job('[data-state="queued"]')}`)
    expect(asked('printing.decide')).toEqual([{ printJobId: 'failed-0001', decision: 'retry', printer: 'Office' }])
  })

  test('P22: a paper in doubt is answered for by scanning it: on the prints, on the queue, at the bench', async () => {
    const { at } = station
    for (const where of ['prints', 'queue', 'pack'] as const) {
      script.show([doubtful], benchPrinters)
      await at.page.waitForSelector(alarm)
      if (where === 'prints') await goPrints()
      if (where === 'pack') await at.openByScan('LT-1')
      const before = where === 'pack' ? await at.band() : undefined
      await at.scan('RN900000015GB')
      await at.page.waitForSelector('[data-testid="paper-answer"][data-kind="confirmed"]')
      await expect.poll(() => script.jobs()[0]?.status, soon).toEqual({ state: 'done', by: 'scan' })
      // At the bench it is no piece of the order: the band says what it said.
      if (before !== undefined) expect(await at.band()).toEqual(before)
      await at.page.click('[data-testid="paper-answer"]')
      await at.toQueue()
      expect(await at.page.isVisible(alarm)).toBe(false)
    }
  })

  test('an order number stands on many papers: away from the prints it proves none of them', async () => {
    const { at } = station
    script.show([{ ...doubtful, orderNumber: 'LT-2', codes: ['LT-2'] }], benchPrinters)
    await at.page.waitForSelector(alarm)
    await at.openByScan('LT-2')
    await at.toQueue()
    expect(asked('printing.confirmByScan')).toEqual([])
    expect(script.jobs()[0]?.status.state).toBe('unknown')
  })

  test('a paper that did not come out is printed again only when a person says so', async () => {
    const { at } = station
    script.show([doubtful], benchPrinters)
    await goPrints()
    await at.page.click('[data-testid="decide-not-printed"]')
    await at.page.waitForSelector('[data-testid="not-printed"]')
    expect(asked('printing.decide')).toEqual([])
    await at.page.click('[data-testid="none-again"]')
    await at.page.waitForSelector(job('[data-state="queued"]'))
    expect(asked('printing.decide')).toEqual([
      { printJobId: 'doubt-0001', decision: 'not-printed' },
      { printJobId: 'doubt-0001', decision: 'retry' },
    ])
  })

  test('after a jam the batch goes on behind the sheet that was scanned; a sheet of another batch is refused', async () => {
    const { at } = station
    script.show(benchJobs(), benchPrinters)
    script.answer('printing.resumeBatch', () => ({ jobs: [] }))
    await goPrints()
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
    await goPrints()
    await at.page.fill('[data-testid="print-search"]', '536361')
    await at.page.waitForSelector('[data-testid="print-history"][data-count="1"]')
    expect(await at.page.getAttribute('[data-testid="print-history"] [data-testid="print-job"]', 'data-copy')).toBe('2')
  })
})

describe('with the desk’s own printing', () => {
  test('a label printer is added by its address, tried, and gets the labels on its own medium', async () => {
    const { at } = station
    const { page } = at
    await goPrinters()
    await page.click('[data-testid="add-printer"]')
    await page.fill('[data-testid="device-address"]', `127.0.0.1:${zebra.port}`)
    await page.click('[data-testid="probe"]')
    await page.waitForSelector('[data-testid="probe-answer"][data-ready="true"]')
    await page.fill('[data-testid="device-name"]', 'Bench label')
    if ((await page.getAttribute('[data-testid="device-format-zpl"]', 'aria-pressed')) !== 'true')
      await page.click('[data-testid="device-format-zpl"]')
    for (const medium of ['label-100x150', 'label-4x6', 'label-a6']) {
      const pressed = (await page.getAttribute(`[data-testid="device-media-${medium}"]`, 'aria-pressed')) === 'true'
      if (pressed !== (medium === 'label-4x6')) await page.click(`[data-testid="device-media-${medium}"]`)
    }
    await page.click('[data-testid="device-confirm"]')
    await page.waitForSelector('[data-testid="printer"][data-printer="Bench label"][data-ready="true"]')

    // 100×150 is what labels are on so far; this printer has 4×6.
    await page.selectOption('[data-testid="printer-label"]', 'Bench label')
    await page.waitForSelector('[data-testid="route-label"][data-fault="no-paper"]')
    await page.selectOption('[data-testid="media-label"]', 'label-4x6')
    await page.waitForSelector('[data-testid="route-label"]:not([data-fault])')

    await page.click('[data-printer="Bench label"] [data-testid="test-page"]')
    await expect.poll(() => zebra.labels.length, soon).toBe(1)
    await page.waitForSelector('[data-printer="Bench label"] [data-testid="test-went"][data-state="done"]')

    await at.toQueue()
    expect((await at.packOrder('LT-1')).outcome).toBe('order-done')
    await expect.poll(() => zebra.labels.length, soon).toBe(2)
  })

  test('the label printer runs out of paper: the label waits with words, and comes out once there is paper', async () => {
    const { at } = station
    zebra.state = { ...zebra.state, paperOut: true }
    expect((await at.packOrder('LT-2')).outcome).toBe('order-done')
    await at.page.waitForSelector(alarm)
    await at.page.click('[data-testid="print-alarm-show"]')
    await at.page.waitForSelector('[data-testid="lane"][data-printer="Bench label"] [data-testid="why"]')
    expect(zebra.labels).toHaveLength(2)
    zebra.state = { ...zebra.state, paperOut: false }
    await expect.poll(() => zebra.labels.length, soon).toBe(3)
    await at.toQueue()
    await expect.poll(() => at.page.isVisible(alarm), soon).toBe(false)
  })

  test('P22: labels of orders packed elsewhere leave as one batch; after a jam it goes on behind the last good one, marked', async () => {
    const { at } = station
    const { page } = at
    const numbers = ['JAM-1', 'JAM-2', 'JAM-3']
    const codes = ['RN900000109GB', 'RN900000112GB', 'RN900000126GB']
    await packElsewhere(endpoint, numbers, codes)
    await page.click('[data-testid="view-all"]')
    await page.fill('[data-testid="search"]', 'JAM-')
    for (const number of numbers)
      await page.locator(`[data-testid="order-row"]:has-text("${number}") [data-testid="tick"]`).check()
    const before = zebra.labels.length
    zebra.printMs = 1500
    await page.click('[data-testid="print-together"]')
    await page.waitForSelector('[data-testid="printed-together"]:not([data-count="0"])')
    await expect.poll(() => zebra.labels.length, soon).toBe(before + 1)
    // The roll jams behind the first label; somebody switches the printer off and on.
    zebra.state = { ...zebra.state, paperOut: true }
    zebra.powerCycle()
    zebra.state = { ...zebra.state, paperOut: false }
    zebra.printMs = 20
    await page.waitForSelector(alarm)
    expect(zebra.labels).toHaveLength(before + 1)
    await page.click('[data-testid="bulk-clear"]')
    await goPrints()
    await page.click('[data-testid="lane"][data-printer="Bench label"] [data-testid="resume"]')
    await page.waitForSelector('[data-testid="resume-dialog"]')
    await at.scan(codes[0] ?? '')
    await page.waitForSelector('[data-testid="resume-dialog"][data-last="1"]')
    await page.click('[data-testid="resume-go"]')
    await expect.poll(() => zebra.labels.length, soon).toBe(before + 3)
    const labelsOf = async (number: string) => {
      const order = (await readStored(page)).orders.find((stored) => stored.number === number)
      return order?.history.flatMap((event) =>
        event.type === 'document-printed' && event.data.kind === 'label' ? [[event.data.copy, event.data.reason]] : [],
      )
    }
    const why = 'The printer stopped in the middle of a batch'
    await expect
      .poll(() => labelsOf('JAM-3'), soon)
      .toEqual([
        [1, undefined],
        [2, why],
      ])
    expect(await labelsOf('JAM-1')).toEqual([[1, undefined]])
    await at.toQueue()
    await expect.poll(() => page.isVisible(alarm), soon).toBe(false)
  })

  test('in Persian: a paper is looked at before it is printed, and one that was printed', async () => {
    const { at } = station
    const { page } = at
    await at.key('F10')
    await page.click('[data-testid="language-fa"]')
    await page.waitForFunction(() => document.documentElement.dir === 'rtl')
    await goPrinters()
    await page.click('[data-testid="preview-command-sheet"]')
    await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
    expect(await inked(page)).toBeGreaterThan(500)
    const whole = await page.getAttribute('[data-testid="pdf-page"]', 'data-drawn')
    await page.click('[data-testid="preview-closer"]')
    await expect.poll(() => page.getAttribute('[data-testid="pdf-page"]', 'data-drawn'), soon).not.toBe(whole)
    await page.keyboard.press('Escape')
    await goPrints()
    await page.click('[data-testid="look"] >> nth=0')
    await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
    expect(await inked(page)).toBeGreaterThan(500)
    await page.keyboard.press('Escape')
    // From the order: as it would come out next, and that is a reprint. Nothing is printed by looking.
    await openOrderPage(at, 'LT-1')
    const before = await page.locator('[data-testid="paper"]').count()
    await page.click('[data-testid="preview-label"]')
    await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
    expect(await inked(page)).toBeGreaterThan(500)
    await page.keyboard.press('Escape')
    expect(await page.locator('[data-testid="paper"]').count()).toBe(before)
    await at.toQueue()
    await at.key('F10')
    await page.click('[data-testid="language-en"]')
  })
})
