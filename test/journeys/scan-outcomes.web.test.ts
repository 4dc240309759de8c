import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { listenToTones, takeHeard } from '#test/page-models/heard-tones.ts'
import type { Band } from '#test/page-models/packdesk-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { bunting, ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'

const shop = journeyShop()
const redMug = { sku: 'MUG-R', name: 'Red mug', barcodes: ['2000000111117'], weightGrams: 300 }
const blueMug = { sku: 'MUG-B', name: 'Blue mug', barcodes: ['2000000111117'], weightGrams: 300 }
let endpoint: Endpoint
let station: PackingStation

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([
    orderOf('LT-1', [
      [lantern, 1],
      [holder, 4],
      [redMug, 1],
      [blueMug, 1],
    ]),
    orderOf('LT-2', [
      [bunting, 3],
      [lantern, 1],
    ]),
  ])
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge, prepare: listenToTones })
  await station.at.untilSynced()
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

interface Perceived extends Band {
  readonly colour: string
  readonly sign: string
  readonly heard: string
}

/** What the person sees and hears of this scan. */
async function perceive(code: string): Promise<Perceived> {
  const { at } = station
  await takeHeard(at.page)
  const band = await at.scanPiece(code)
  const [colour, sign] = await at.page.$eval('[data-testid="band"]', (element) => [
    getComputedStyle(element).backgroundColor,
    element.querySelector('svg')?.innerHTML ?? '',
  ])
  return { ...band, colour: colour ?? '', sign: sign ?? '', heard: await takeHeard(at.page) }
}

const different = (perceived: readonly Perceived[], of: keyof Perceived) =>
  new Set(perceived.map((one) => one[of])).size

describe('bad input at the scanner', () => {
  test('S19 P24: right, wrong, over, unknown and ambiguous differ in colour, sign, words and sound; nothing counts', async () => {
    const { at } = station
    await at.openByScan('LT-1')
    const right = await perceive('2000000710532')
    expect(right.outcome).toBe('line-done')
    expect(await at.toGo()).toBe(6)
    const bad: Perceived[] = []
    for (const [code, outcome, words] of [
      ['2000000710532', 'over', 'Put this one back'],
      ['2000000475669', 'wrong', 'Party bunting'],
      ['4006381333931', 'unknown', '4006381333931'],
      ['2000000111117', 'ambiguous', 'Red mug'],
    ] as const) {
      const perceived = await perceive(code)
      expect(perceived).toMatchObject({ outcome })
      expect(perceived.text).toContain(words)
      expect(perceived.heard).not.toBe('')
      bad.push(perceived)
      // Locked: the right piece is not packed behind the back of somebody who has not seen the mistake.
      expect((await at.scanPiece('2000000851235')).outcome).toBe(outcome)
      expect(await at.toGo()).toBe(6)
      if (outcome === 'over') await at.key('Enter')
      else if (outcome === 'wrong') await at.page.click('[data-testid="acknowledge"]')
      else await at.scan('PD:CONFIRM')
      await at.untilBandSays('idle')
    }
    for (const aspect of ['title', 'tone', 'colour', 'sign', 'heard'] as const)
      expect(different([right, ...bad], aspect), aspect).toBe(5)
    expect((await at.scanPiece('2000000851235')).outcome).toBe('right')
    expect(await at.toGo()).toBe(5)
  })

  test('an article of another order is a wrong item by its SKU too; the number of another order is that order', async () => {
    const { at } = station
    // Party bunting is in one order only, so its SKU would find that order.
    expect(await at.scanPiece('47566')).toMatchObject({ outcome: 'wrong', title: 'This item is not in this order' })
    await at.key('Enter')
    expect(await at.scanPiece('LT-2')).toMatchObject({ outcome: 'other-order', title: 'That is another order: LT-2' })
    await at.key('Enter')
    await at.untilBandSays('idle')
    expect(await at.toGo()).toBe(5)
  })

  test('P24: an ambiguous code is answered by the person, with the mouse or with keys', async () => {
    const { at } = station
    expect((await at.scanPiece('2000000111117')).outcome).toBe('ambiguous')
    expect(
      (await at.untilBandChanges(() => at.page.click('button:has-text("Blue mug"):not([data-by-hand])'))).title,
    ).toBe('Blue mug')
    expect(await at.toGo()).toBe(4)
    // One of the two is full now: which of them this piece is, only the person knows.
    expect((await at.scanPiece('2000000111117')).outcome).toBe('ambiguous')
    await at.page.focus('button:has-text("Red mug"):not([data-by-hand])')
    const answered = await at.untilBandChanges(() => at.key('Enter'))
    expect(answered).toMatchObject({ outcome: 'line-done', title: 'Red mug' })
    expect(await at.toGo()).toBe(3)
  })

  test.each(['persian', 'russian', 'turkish'] as const)(
    'the same codes say the same under the %s layout',
    async (layout) => {
      const { at } = station
      await at.toQueue()
      await at.openByScan('LT-2', { layout })
      expect((await at.scanPiece('2000000475669', { layout })).outcome).toBe('right')
      expect((await at.scanPiece('PD:UNDO', { layout })).outcome).toBe('undone')
      expect((await at.scanPiece('MUG-X', { layout })).hint).toContain('MUG-X')
      await at.scan('PD:CONFIRM', { layout })
      await at.untilBandSays('idle')
      expect(await at.toGo()).toBe(4)
    },
  )

  test.each(['us', 'persian'] as const)(
    'a scan into the search field (%s) opens the order and leaves no text in it',
    async (layout) => {
      const { at } = station
      await at.toQueue()
      await at.key('Slash')
      await at.page.waitForSelector('[data-testid="search"]:focus')
      await at.openByScan('LT-2', { layout })
      await at.toQueue()
      expect(await at.page.inputValue('[data-testid="search"]')).toBe('')
      expect(await at.page.textContent('[data-testid="queue-title"]')).not.toBe('Found')
    },
  )

  test('a code that no order carries is named on the queue', async () => {
    const { at } = station
    await at.toQueue()
    await takeHeard(at.page)
    await at.scan('NO-SUCH-1')
    await at.page.waitForSelector('[data-testid="unknown-code"]:has-text("NO-SUCH-1")')
    expect(await takeHeard(at.page)).toContain('330')
  })
})
