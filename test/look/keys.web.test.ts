import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type LookDesk, openLookDesk } from './look-desk.ts'

let desk: LookDesk

beforeAll(async () => {
  desk = await openLookDesk({ databaseUrl: inject('databaseUrl') })
  await desk.station.at.page.setViewportSize({ width: 1280, height: 800 })
})

afterAll(async () => {
  await desk?.close()
})

const focused = () =>
  desk.station.at.page.evaluate(
    () => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName,
  )

test('the queue changes its list by keys, and Enter is for the marked order even after a list was clicked', async () => {
  const { at } = desk.station
  const { page } = at
  await page.click('[data-testid="view-ready"]')
  await at.key('PageDown')
  await page.waitForSelector('[data-testid="view-packed"][aria-current="page"]')
  await at.key('PageUp')
  await page.waitForSelector('[data-testid="view-ready"][aria-current="page"]')
  await page.click('[data-testid="view-ready"]')
  const second = await page.getAttribute('[data-testid="order-row"]:nth-child(2)', 'data-number')
  await at.key('ArrowDown')
  await at.key('Enter')
  await page.waitForSelector('[data-testid="order-number"]')
  expect(await page.textContent('[data-testid="order-number"]')).toContain(second)
  await at.toQueue()
})

test('Escape closes a dialog and nothing else; the focus is where it was', async () => {
  const { at } = desk.station
  const { page } = at
  await at.openByScan(desk.orders.open.number)
  await at.key('F8')
  await page.waitForSelector('[data-testid="ask-text"]:focus')
  await at.key('Escape')
  await page.waitForSelector('[data-testid="ask-text"]', { state: 'detached' })
  await page.waitForTimeout(100)
  expect(await page.$('[data-testid="band"]')).not.toBeNull()

  await at.key('F7')
  await page.focus('[data-testid="act-note"]')
  await at.key('Enter')
  await page.waitForSelector('[data-testid="ask-text"]:focus')
  await at.key('Escape')
  await page.waitForSelector('[data-testid="ask-text"]', { state: 'detached' })
  expect(await focused()).toBe('act-note')
  expect(await page.$('[data-testid="history"]')).not.toBeNull()
  await at.toQueue()
})

test('of 216 lines the one just scanned is in view, with the one above and the one below it', async () => {
  const { at } = desk.station
  const goods = desk.orders.long.lines.filter((line) => line.goods && line.quantity > 0)
  await at.openByScan(desk.orders.long.number)
  for (const place of [140, 20, 90]) {
    const line = goods[place]
    const codes = goods.filter((other) => other.barcodes[0] === line?.barcodes[0])
    expect(codes, 'a code that is on one line only').toHaveLength(1)
    await at.scanPiece(line?.barcodes[0] ?? '')
    const hidden = await at.page.evaluate(() => {
      const row = document.querySelector('[data-testid="line"][data-current]')
      const list = document.querySelector('[data-testid="lines"]')?.getBoundingClientRect()
      return [row?.previousElementSibling, row, row?.nextElementSibling].map((shown) => {
        const box = shown?.getBoundingClientRect()
        return box && list ? Math.max(0, list.top - box.top, box.bottom - list.bottom) : 1_000
      })
    })
    // A hairline may be cut, a line may not.
    for (const pixels of hidden) expect(pixels).toBeLessThan(6)
  }
  await at.toQueue()
})

test('P18: the double pack shows both packings with station, person, contents, weight and label; a digit decides', async () => {
  const { at } = desk.station
  const { page } = at
  await page.click('[data-testid="view-alarms"]')
  await page.waitForSelector(
    `[data-testid="order-row"][data-number="${desk.orders.double.number}"]:has-text("Packed twice")`,
  )
  await at.key('ArrowDown')
  await at.key('Enter')
  await page.waitForSelector('[data-testid="double-pack"]')
  const [here = '', there = ''] = await page.$$eval('[data-testid="packing"]', (cards) =>
    (cards as HTMLElement[]).map((card) => card.innerText),
  )
  expect(here).toMatch(/^1\s+Bench 1 · Ewa/)
  expect(there).toMatch(/^2\s+Station \S+ · Murat/)
  expect(there).toContain('1.98 kg')
  expect(there).toContain('RN900000015GB')
  const goods = desk.orders.double.lines.filter((line) => line.goods)
  for (const line of goods) for (const card of [here, there]) expect(card).toContain(line.name)
  const [first, second] = await page.$$eval('[data-testid="packing"]', (cards) =>
    cards.map((card) => card.getBoundingClientRect()).map(({ top, left }) => ({ top, left })),
  )
  expect(first?.top).toBe(second?.top)

  await at.key('Digit2')
  await page.waitForSelector('[data-testid="double-pack"]', { state: 'detached' })
  const states = await page.$$eval('[data-testid="parcel"]', (rows) =>
    (rows as HTMLElement[]).map((row) => `${row.dataset.state} ${/RN\d+GB/.exec(row.innerText)?.[0]}`),
  )
  expect(states).toContain('closed RN900000015GB')
  expect(states.filter((state) => state.startsWith('void'))).toHaveLength(1)
})

test('without motion: nothing on the screens is animated or slides', async () => {
  const { at } = desk.station
  await at.page.emulateMedia({ reducedMotion: 'reduce' })
  await at.toQueue()
  await at.openByScan(desk.orders.open.number)
  await at.key('F3')
  await at.page.waitForSelector('[data-testid="ask-text"]')
  expect(await at.page.evaluate(() => document.getAnimations().length)).toBe(0)
})
