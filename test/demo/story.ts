import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleShop } from '#resources/sample-shop/shop.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import { journalFacts } from '../page-models/journal-file.ts'
import { networkCut } from '../page-models/network-cut.ts'
import { DemoDesk } from './demo-desk.ts'
import { startDemoEndpoint } from './demo-endpoint.ts'
import { writeDemoOrders } from './demo-orders.ts'
import { collectPapers, type DemoDocument } from './demo-papers.ts'
import { screenTour } from './screen-tour.ts'

export interface StoryOptions {
  readonly home: string
  readonly out: string
  readonly run: number
  readonly say: (line: string) => void
}

/** What `summary.json` holds (design.md §9). Files are relative to it. */
export interface Summary {
  readonly shell: string
  readonly ordersPulled: number
  readonly packedOnline: number
  readonly packedOffline: number
  readonly eventsMade: number
  readonly eventsAtEndpoint: number
  readonly lost: number
  readonly duplicated: number
  readonly seconds: number
  readonly journal: string
  readonly endpointEvents: string
  readonly documents: readonly DemoDocument[]
  readonly screenshots: readonly string[]
}

/** A working day in some minutes: two orders online, four without a network, a power cut in the middle of one. */
export async function tellStory({
  home,
  out,
  run,
  say,
}: StoryOptions): Promise<{ summary: Summary; problems: string[] }> {
  const startedMs = Date.now()
  const problems: string[] = []
  const endpoint = await startDemoEndpoint(join(home, 'endpoint'))
  const ordersFile = join(home, 'orders.jsonl')
  const orders = await writeDemoOrders(ordersFile, run, new Date())
  say(endpoint.import(ordersFile).trim())
  const joined = await joinedPort(home)
  const cut = await networkCut(endpoint.url, joined === undefined ? {} : { port: joined })
  const badge = sampleShop.operators[0]?.badge ?? ''
  const options = { home, profile: join(home, 'profile'), out, badge }
  const first = joined === undefined ? { pair: endpoint.code, station: 'Bench 1' } : {}
  let desk = await DemoDesk.open({ ...options, endpoint: cut.url, ...first })
  try {
    await desk.shoot('en-who')
    await desk.signIn()
    await desk.untilSynced()
    const ordersPulled = Number(await desk.page.getAttribute('[data-testid="view-all"]', 'data-count'))
    await desk.shoot('en-queue-first')

    const [english, polish] = orders.online
    say(`online: ${english.number}, ${polish.number}`)
    await desk.openOrder(english)
    await desk.scanPieces(english, 3)
    await desk.shoot('en-pack-middle')
    await desk.scanPieces(english)
    await desk.untilPrinted()
    await desk.shoot('en-pack-done')
    await desk.packWhole(polish)
    await desk.toQueue()
    await desk.untilSynced()

    await cut.set('refuse')
    await desk.networkIsBack()
    await desk.untilOffline()
    const [persian, turkish, long] = orders.offline
    say(`offline (refused): ${persian.number}, in Persian`)
    await desk.speak('fa')
    await desk.openOrder(persian)
    await desk.scanPieces(persian, 2)
    await desk.shoot('fa-pack-offline')
    await desk.scan(polish.lines.find((line) => line.goods)?.barcodes[0] ?? '')
    await desk.page.waitForSelector('[data-testid="band"][data-outcome="wrong"]')
    await desk.shoot('fa-pack-wrong-item')
    await desk.key('Enter')
    await desk.scanPieces(persian)
    await desk.untilPrinted()
    await desk.speak('en')

    await cut.set('black-hole')
    say(`offline (black hole): ${turkish.number}, then ${long.number} with ${long.lines.length} lines`)
    await desk.packWhole(turkish)
    await desk.openOrder(long)
    await desk.scanPieces(long, Number.POSITIVE_INFINITY, async (done) => {
      if (done === 100) await desk.shoot('en-pack-long')
    })
    await desk.untilPrinted()

    const sixth = orders.interrupted
    await desk.openOrder(sixth)
    await desk.scanPieces(sixth, 3)
    say(`killed in the middle of ${sixth.number}`)
    await desk.kill()
    desk = await DemoDesk.open({ ...options, endpoint: cut.url })
    await desk.signIn()
    await desk.untilOffline()
    await desk.openOrder(sixth)
    await desk.shoot('en-pack-after-kill')
    await desk.scanPieces(sixth)
    await desk.untilPrinted()
    await desk.toQueue()
    await desk.shoot('en-queue-offline')

    say('the network is back')
    await cut.set('pass')
    await desk.networkIsBack()
    await desk.untilSynced()
    const packed = [english, polish, persian, turkish, long, sixth]
    await handOver(desk, english, await journalFacts(home))
    await desk.toQueue()
    await desk.untilSynced()
    const facts = await journalFacts(home)
    const open = orders.spare
    await screenTour(desk, 'en', polish, open)
    await desk.speak('fa')
    await screenTour(desk, 'fa', persian, open)
    await desk.page.click('[data-testid="person"]')
    await desk.page.waitForSelector('[data-testid^="person-"]')
    await desk.shoot('fa-who')
    await desk.signIn()
    await desk.speak('en')

    const documents: DemoDocument[] = []
    for (const intake of packed) documents.push(...(await papersOf(intake, facts, home, out, problems)))
    const stored = endpoint.events()
    await writeFile(join(out, 'endpoint-events.jsonl'), stored)
    const counts = compare(await journalFacts(home), stored, problems)
    const summary: Summary = {
      shell: 'chromium',
      ordersPulled,
      packedOnline: 2,
      packedOffline: 4,
      ...counts,
      seconds: Math.round((Date.now() - startedMs) / 1000),
      journal: 'journal.jsonl',
      endpointEvents: 'endpoint-events.jsonl',
      documents,
      screenshots: [...DemoDesk.screenshots],
    }
    return { summary, problems }
  } catch (error) {
    await desk.shoot('failure')
    throw error
  } finally {
    await desk.close()
    await cut.close()
    await endpoint.stop()
  }
}

/** The port at which a desk of an earlier run knows its endpoint; a second run is the same station at work. */
async function joinedPort(home: string): Promise<number | undefined> {
  const text = await readFile(join(home, 'endpoint.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number(new URL(JSON.parse(text).url).port)
}

function factsOf(intake: Intake, facts: readonly OrderEvent[]): OrderEvent[] {
  return facts.filter((fact) => fact.orderId.endsWith(intake.number.replace(/^\D+/, '')))
}

function papersOf(intake: Intake, facts: readonly OrderEvent[], home: string, out: string, problems: string[]) {
  return collectPapers(intake, factsOf(intake, facts), home, out, problems)
}

/** The carrier comes: the parcel's label is scanned out. */
async function handOver(desk: DemoDesk, intake: Intake, facts: readonly OrderEvent[]): Promise<void> {
  const closed = factsOf(intake, facts).find((fact) => fact.type === 'parcel-closed')
  if (closed?.type !== 'parcel-closed') throw new Error(`order ${intake.number} has no closed parcel`)
  await desk.key('F9')
  await desk.page.click(`[data-testid="carrier-${intake.shipping.carrier}"]`)
  await desk.scan(`]C100${closed.data.sscc}`)
  await desk.page.waitForSelector('[data-testid="band"][data-outcome="done"]')
  await desk.shoot('en-handover-done')
  await desk.key('Escape')
}

/** What the station made against what the endpoint has: as sets, both ways, and each once. */
function compare(made: readonly OrderEvent[], stored: string, problems: string[]) {
  const station = made[0]?.station
  const there = stored
    .split('\n')
    .filter((line) => line !== '')
    .map((line): OrderEvent => JSON.parse(line))
    .filter((event) => event.station === station)
    .map((event) => event.id)
  const ids = new Set(made.map((event) => event.id))
  const lost = [...ids].filter((id) => !there.includes(id)).length
  const duplicated = there.length - new Set(there).size + there.filter((id) => !ids.has(id)).length
  if (lost > 0) problems.push(`${lost} facts were made and are not at the endpoint`)
  if (duplicated > 0) problems.push(`${duplicated} facts are at the endpoint twice, or were never made`)
  return { eventsMade: ids.size, eventsAtEndpoint: there.length, lost, duplicated }
}
