import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { freshBuild } from '#electron/start/fresh-build.ts'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import type { Bench } from '../bench.ts'
import { bundlePage } from '../browser/bundle-page.ts'
import { openProfile } from '../browser/open-profile.ts'
import { pullPages, serveOrders } from '../browser/serve-orders.ts'
import { compare, median, type Side } from '../measure.ts'
import type { ScanTimes } from '../pages/scan-probe.ts'
import { type BenchDesk, openBenchDesk } from './bench-desk.ts'
import { codesOf, scanOrders } from './scan-orders.ts'

const rounds = 9
const scansPerRound = 12
/** A quick packer. The desk sends what it has gathered 250 ms after a scan, in a packer's pause as in this one. */
const pauseMs = 400
const root = join(import.meta.dirname, '..', '..', '..')

/** The desk as it ships, opened offline on its stored orders, with somebody signed in. */
async function openDesk(context: BrowserContext, desk: BenchDesk, probe: string, station: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(desk.address)
  await page.goto(`${desk.origin}/fill.html`)
  await page.waitForFunction(() => window.fillDesk !== undefined)
  const shop = aShop('bench')
  await page.evaluate(([id, profile]) => window.fillDesk(id, profile), [station, shop] as const)
  desk.cutNetwork()
  await page.addInitScript({ path: probe })
  await page.goto(`${desk.origin}/`)
  await page.waitForSelector('[data-testid^=person-]')
  await page.evaluate((badge) => window.scanProbe.press(badge), shop.operators[0]?.badge ?? '')
  await page.waitForSelector('[data-testid=queue-title]')
  return page
}

/** Scans the order's number until the desk knows it: its search is still being filled after the start. */
async function openOrder(page: Page, order: OrderDocument): Promise<void> {
  await page.evaluate(() => window.scanProbe.key('Escape'))
  await page.waitForSelector('[data-testid=queue-title]')
  for (let tries = 0; tries < 30; tries += 1) {
    await page.evaluate((number) => window.scanProbe.press(number), order.number)
    const opened = page.waitForSelector('[data-testid=line]', { timeout: 2_000 }).then(
      () => true,
      () => false,
    )
    if (await opened) return
  }
  throw new Error(`the desk did not open order ${order.number}`)
}

async function openRawDesk(context: BrowserContext, desk: BenchDesk, probe: string): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript({ path: probe })
  await page.goto(desk.address)
  await page.waitForFunction(() => window.rawDesk !== undefined)
  await page.evaluate((shop) => window.rawDesk.start(shop), aShop('bench'))
  return page
}

const whole = ({ journalled, stored, shown }: ScanTimes) => Math.max(journalled, stored, shown)

/** A round is one order: its first scan, which also starts the packing, is not counted. */
function scanning(
  page: Page,
  orders: OrderDocument[],
  open: (order: OrderDocument) => Promise<void>,
  log: (line: string) => void,
): Side {
  const waiting = [...orders]
  return async () => {
    const order = waiting.shift()
    if (order === undefined) throw new Error('no order is left to scan')
    await page.bringToFront()
    await open(order)
    const codes = codesOf(order, scansPerRound + 1)
    const [, ...times] = await page.evaluate(([list, pause]) => window.scanProbe.scanAll(list, pause), [
      codes,
      pauseMs,
    ] as const)
    const of = (what: (time: ScanTimes) => number) => median(times.map(what)).toFixed(1)
    log(
      `journalled ${of((time) => time.journalled)} stored ${of((time) => time.stored)} shown ${of((time) => time.shown)}`,
    )
    return median(times.map(whole))
  }
}

/**
 * From the last key of a scan until it is journalled, stored and shown, whichever comes last. Ours is the built desk
 * itself; both sides are timed from outside, by the same probe.
 */
export const scan: Bench = {
  name: 'scan-10k',
  atMost: 1.6,
  async run({ folder, say }) {
    await freshBuild(root, say)
    const [site, rawSite] = [join(folder, 'desk-site'), join(folder, 'raw-site')]
    await cp(join(root, 'out', 'renderer'), site, { recursive: true })
    await bundlePage('fill-desk-page.ts', site, 'fill.html')
    await bundlePage('raw-desk-page.tsx', rawSite, 'index.html')
    await bundlePage('scan-probe.ts', rawSite, 'probe.html')
    const probe = join(rawSite, 'assets', 'probe.js')
    const { all, scanned } = scanOrders(10_000, rounds + 1)
    const server = await serveOrders(rawSite, pullPages(all))
    const desk = await openBenchDesk(join(folder, 'home'), site, 'bench-1', server.url)
    const rawDesk = await openBenchDesk(join(folder, 'raw-home'), rawSite, 'raw', server.url)
    const context = await openProfile(join(folder, 'scan'))
    try {
      const page = await openDesk(context, desk, probe, 'bench-1')
      const rawPage = await openRawDesk(context, rawDesk, probe)
      const ours = scanning(
        page,
        scanned,
        (order) => openOrder(page, order),
        (line) => say(`scan-10k ours ${line}`),
      )
      const raw = scanning(
        rawPage,
        scanned,
        async (order) => {
          await rawPage.evaluate((id) => window.rawDesk.open(id), order.id)
          await rawPage.waitForSelector('[data-testid=line]')
        },
        (line) => say(`scan-10k raw  ${line}`),
      )
      const result = await compare('the same screen, capture and journal on raw Dexie, strict', rounds, ours, raw)
      const made = (rounds + 1) * (scansPerRound + 1)
      // Ours adds that the order was seen, and the start of packing and the box to its first piece.
      if (desk.facts() !== made + 3 * (rounds + 1) || rawDesk.facts() !== made)
        throw new Error(`${desk.facts()} and ${rawDesk.facts()} facts are in the journals after ${made} scans`)
      return result
    } finally {
      await context.close()
      await desk.close()
      await rawDesk.close()
      await server.close()
    }
  },
}
