import { type Intake, intakeSchema } from '#shared/order/intake.ts'
import type { Market } from './markets.ts'
import { type SampleLine, sampleBase } from './rebase.ts'
import { inventCustomer } from './sample-customer.ts'
import { sampleLines, sampleTotals } from './sample-lines.ts'
import type { Random } from './seeded-random.ts'
import type { Selected } from './select-invoices.ts'

const minuteMs = 60_000
const at = (minutes: number) => new Date(Date.parse(sampleBase) + minutes * minuteMs).toISOString()

export interface Plan {
  readonly selected: Selected
  readonly market: Market
  readonly names: ReadonlyMap<string, string>
  /** Set for the orders that open the queue: paid, without surprises, due this many minutes after the base. */
  readonly dueMinutes: number | undefined
  readonly gift: boolean
}

/** One order of the sample: the invoice's real lines, an invented customer, the market's money and carrier. */
export function sampleIntake(plan: Plan, random: Random): SampleLine {
  const { selected, market, names, dueMinutes, gift } = plan
  const lines = sampleLines(selected, market, names, random)
  const { customer, address } = inventCustomer(market, selected.invoice, random)
  const payment = paymentFor(plan, random)
  const due = dueMinutes ?? dueFor(selected, payment, random)
  const [carrier, service, pickUpPoint] = dueMinutes === undefined ? random.pick(market.carriers) : firstOf(market)
  const note = gift
    ? market.giftNote
    : dueMinutes === undefined && random.chance(0.14)
      ? random.pick(market.notes)
      : undefined
  const company = note?.includes('fakturę na firmę') ?? false
  const intake: Intake = {
    number: `LT-${selected.invoice}`,
    placedAt: at(Math.min(-10, due) - random.between(60, 3000)),
    language: market.language,
    currency: market.currency,
    customer: company ? { ...customer, taxId: '9990000014' } : customer,
    shipTo: address,
    ...(company && { billTo: { ...address, company: 'Pracownia Latarnia sp. z o.o.' } }),
    lines,
    totals: sampleTotals(lines, market, random),
    payment,
    shipping: {
      carrier,
      service,
      ...(pickUpPoint !== undefined && { pickUpPoint: pickUpPoint.replace(/#/g, () => String(random.between(0, 9))) }),
    },
    ...(note !== undefined && { customerNote: note }),
    ...(gift && { gift }),
    shipBy: at(due),
    ...(random.chance(0.7) && { promisedDate: at(due + random.between(1, 4) * 1440).slice(0, 10) }),
  }
  return { source: 'sample', externalId: selected.invoice, intake: intakeSchema.parse(intake) }
}

function firstOf(market: Market): Market['carriers'][number] {
  const [first] = market.carriers
  if (first === undefined) throw new Error(`market ${market.country} has no carrier`)
  return first
}

function paymentFor({ selected, market, dueMinutes }: Plan, random: Random): Intake['payment'] {
  const share = dueMinutes !== undefined || selected.shape === 'return' ? 1 : random.next()
  const receipt = `${market.country}-${selected.invoice}-${random.between(1000, 9999)}`
  const paid = (method: Intake['payment']['method']) => ({ method, name: market.payment[method], paid: true, receipt })
  const open = (method: Intake['payment']['method']) => ({ method, name: market.payment[method], paid: false })
  if (share < 0.12) return open('cash-on-delivery')
  if (share < 0.19) return open('transfer')
  if (share < 0.26) return paid('transfer')
  if (share < 0.3) return open('pay-at-desk')
  return paid('online')
}

/** Minutes after the base. What is late waits for money; most is due today or tomorrow. */
function dueFor(selected: Selected, payment: Intake['payment'], random: Random): number {
  const unpaid = !payment.paid && payment.method !== 'cash-on-delivery'
  if (selected.shape === 'return') return random.between(2880, 4320)
  if (unpaid && random.chance(0.4)) return -random.between(30, 1500)
  const share = random.next()
  if (share < 0.55) return random.between(58, 570)
  return share < 0.9 ? random.between(1440, 2000) : random.between(2880, 4800)
}
