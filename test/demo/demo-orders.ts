import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rebaseSample, type SampleLine } from '#resources/sample-shop/rebase.ts'
import type { Intake } from '#shared/order/intake.ts'

const file = join(import.meta.dirname, '..', '..', 'resources', 'sample-shop', 'orders.jsonl')

/** The orders that the demo packs, each for what it shows. */
export interface DemoOrders {
  readonly online: readonly [Intake, Intake]
  /** A Persian one, a short one, and the one of over 200 lines. */
  readonly offline: readonly [Intake, Intake, Intake]
  /** In the middle of this one everything is killed. */
  readonly interrupted: Intake
  /** Never packed: for pictures. */
  readonly spare: Intake
}

/** The pieces that go into parcels, in the order of the lines. */
export function piecesOf(intake: Intake): string[] {
  return intake.lines.flatMap((line) =>
    line.goods && line.quantity > 0 ? new Array<string>(line.quantity).fill(line.barcodes[0] ?? line.sku) : [],
  )
}

/**
 * Writes the sample shop's orders for this run. A second run on the same home gets orders of its own (number and
 * identity carry the run), because those of the first are packed.
 */
export async function writeDemoOrders(target: string, run: number, now: Date): Promise<DemoOrders> {
  const suffix = run === 1 ? '' : `-${run}`
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  const orders = lines.map((line) => {
    const order: SampleLine = rebaseSample(JSON.parse(line), now)
    const number = `${order.intake.number}${suffix}`
    return { ...order, externalId: `${order.externalId}${suffix}`, intake: { ...order.intake, number } }
  })
  await writeFile(target, orders.map((order) => `${JSON.stringify(order)}\n`).join(''))
  return choose(orders.map((order) => order.intake))
}

function choose(intakes: readonly Intake[]): DemoOrders {
  const ready = intakes
    .filter((intake) => intake.payment.paid || intake.payment.method === 'cash-on-delivery')
    .sort((a, b) => (a.shipBy < b.shipBy ? -1 : 1))
  const taken = new Set<Intake>()
  const take = (wanted: (intake: Intake) => boolean): Intake => {
    const found = ready.find((intake) => !taken.has(intake) && wanted(intake))
    if (found === undefined) throw new Error('the sample shop lacks an order that the demo needs')
    taken.add(found)
    return found
  }
  const small = (intake: Intake) => piecesOf(intake).length >= 6 && piecesOf(intake).length <= 14
  const online = [take((i) => i.language === 'en' && small(i)), take((i) => i.language === 'pl' && small(i))] as const
  const persian = take((intake) => intake.language === 'fa' && small(intake))
  const turkish = take((intake) => intake.language === 'tr' && small(intake))
  const long = take((intake) => intake.lines.length > 200)
  const interrupted = take((intake) => intake.language === 'ru' && small(intake))
  return { online, offline: [persian, turkish, long], interrupted, spare: take((i) => i.language === 'fa' && small(i)) }
}
