import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Endpoint, type EndpointOptions, startEndpoint } from '#endpoint/start-endpoint.ts'
import { pairStation } from '#endpoint/testing/station-client.ts'
import { rebaseSample, type SampleLine } from '#resources/sample-shop/rebase.ts'
import { sampleShop } from '#resources/sample-shop/shop.ts'
import type { Intake } from '#shared/order/intake.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { type ScriptedPrinting, scriptPrinting } from '#test/page-models/scripted-printing.ts'

/** Orders of the sample shop, each for what it shows. */
export interface LookOrders {
  /** Packed here and at another bench: the question is open. */
  readonly double: Intake
  /** Never packed; in Persian. */
  readonly open: Intake
  readonly long: Intake
  /** On hold, with a note. */
  readonly held: Intake
}

/** A desk with something of everything on it: what the screens are judged on. */
export interface LookDesk {
  readonly station: PackingStation
  readonly orders: LookOrders
  /** Shows what no bench could bring about at will: jams, doubts, printers without paper. */
  readonly printing: ScriptedPrinting
  close(): Promise<void>
}

const samplePath = join(import.meta.dirname, '..', '..', 'resources', 'sample-shop', 'orders.jsonl')

const goodsOf = (intake: Intake) => intake.lines.filter((line) => line.goods && line.quantity > 0)
const piecesOf = (intake: Intake) => goodsOf(intake).reduce((sum, line) => sum + line.quantity, 0)

function choose(intakes: readonly Intake[]): LookOrders {
  const packable = intakes.filter(
    (intake) => intake.payment.paid && goodsOf(intake).length > 1 && goodsOf(intake).length === intake.lines.length,
  )
  const taken = new Set<Intake>()
  const take = (among: readonly Intake[], wanted: (intake: Intake) => boolean): Intake => {
    const found = among.find((intake) => !taken.has(intake) && wanted(intake))
    if (found === undefined) throw new Error('the sample shop lacks an order that the look needs')
    taken.add(found)
    return found
  }
  const small = (intake: Intake) => piecesOf(intake) <= 12
  return {
    double: take(packable, (intake) => small(intake) && intake.shipping.carrier !== 'iran-post'),
    open: take(packable, (intake) => small(intake) && intake.language === 'fa'),
    held: take(packable, (intake) => small(intake) && intake.language === 'pl'),
    long: take(intakes, (intake) => intake.lines.length > 200),
  }
}

export async function openLookDesk(place: Pick<EndpointOptions, 'databaseUrl' | 'dataDir'>): Promise<LookDesk> {
  const lines = readFileSync(samplePath, 'utf8').split('\n').filter(Boolean)
  const received = lines.map((line) => rebaseSample(JSON.parse(line) as SampleLine, new Date()))
  const orders = choose(received.map((order) => order.intake))
  // A shop of its own: several desks may share one database.
  const shop = { ...sampleShop, id: `look-${randomUUID().slice(0, 8)}` }
  const endpoint = await startEndpoint({ ...place, shop })
  const opened: PackingStation[] = []
  const close = async () => {
    await opened[0]?.close()
    await endpoint.close()
  }
  try {
    await endpoint.receiveOrders(received, shop.id)
    const pair = await endpoint.createPairingCode(shop.id)
    const badge = sampleShop.operators[0]?.badge ?? ''
    const scripted: ScriptedPrinting[] = []
    const station = await PackingStation.join({
      endpoint: endpoint.url,
      pair,
      badge,
      name: 'Bench 1',
      prepare: async (page) => {
        scripted.push(await scriptPrinting(page))
      },
    })
    opened.push(station)
    await station.at.untilSynced()
    await station.at.packOrder(orders.double.number)
    await actElsewhere(endpoint, await endpoint.createPairingCode(shop.id), received, orders)
    await station.at.page.waitForSelector('[data-testid="view-alarms"]:not([data-count="0"])')
    const [printing] = scripted
    if (printing === undefined) throw new Error('the page was opened without its script')
    return { station, orders, printing, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What another bench did meanwhile: packed one order as well, put another on hold. */
async function actElsewhere(
  endpoint: Endpoint,
  code: string,
  received: readonly SampleLine[],
  orders: LookOrders,
): Promise<void> {
  const bench = await pairStation(endpoint.url, code, 'Bench 2')
  const idOf = (intake: Intake) => {
    const line = received.find((order) => order.intake.number === intake.number)
    return `${line?.source}:${line?.externalId}`
  }
  const twice = aStation(bench.id, { orderId: idOf(orders.double), operator: 'murat' })
  const held = aStation(bench.id, { orderId: idOf(orders.held), operator: 'murat' })
  const receipts = await bench.push([
    twice.started(),
    twice.opened(),
    ...goodsOf(orders.double).map((line) => twice.packed(line.id, line.quantity)),
    twice.closed(`${bench.id}-box-1`, 1980),
    twice.booked(`${bench.id}-box-1`, 'RN900000015GB', orders.double.shipping.carrier),
    held.noted('Called, nobody at home. Try again after 16:00.'),
    held.held('The street is missing a house number'),
  ])
  const refused = receipts.filter((receipt) => receipt.outcome !== 'stored')
  if (refused.length > 0) throw new Error(`the endpoint refused ${JSON.stringify(refused)}`)
}
