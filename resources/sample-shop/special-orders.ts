import type { Intake } from '#shared/order/intake.ts'
import type { SampleLine } from './rebase.ts'

/** From here on the queue holds ordinary orders that no story is told about. */
const from = 150
const pickUps = 2

/**
 * Makes a few ordinary orders special, so that the sample shows what a shop has besides parcels: two that are fetched
 * and paid at the desk, one with a line made for its customer, one that is paid at a door that is costly to reach, one whose
 * invoice the shop's own program has sent to KSeF.
 */
export function withSpecialOrders(orders: readonly SampleLine[]): SampleLine[] {
  const late = orders.slice(from).filter(({ intake }) => intake.totals.goods > 0)
  const fetched = late.filter(({ intake }) => intake.language === 'pl' && !intake.gift).slice(0, pickUps)
  const made = late.find((line) => !fetched.includes(line) && line.intake.payment.method === 'transfer')
  const costly = late.find((line) => !fetched.includes(line) && line.intake.payment.method === 'cash-on-delivery')
  const company = late.find(
    (line) => !fetched.includes(line) && line.intake.language === 'pl' && line.intake.payment.method === 'online',
  )
  return orders.map((line) => {
    if (line === company) return { ...line, intake: invoicedInKsef(line.intake) }
    if (fetched.includes(line)) return { ...line, intake: fetchedHere(line.intake) }
    if (line === made) return { ...line, intake: madeToOrder(line.intake) }
    return line === costly ? { ...line, intake: costlyToSend(line.intake) } : line
  })
}

/** The tax lies inside the total, at the order's own rate. */
function withShipping(intake: Intake, shipping: number): Intake['totals'] {
  const { goods, discount, tax, total } = intake.totals
  const changed = goods + shipping - discount
  return { goods, shipping, discount, tax: Math.round((tax * changed) / total), total: changed }
}

function fetchedHere(intake: Intake): Intake {
  return {
    ...intake,
    totals: withShipping(intake, 0),
    payment: { method: 'pay-at-desk', name: 'Kasa', paid: false },
    shipping: { carrier: 'pick-up', service: '' },
  }
}

function madeToOrder(intake: Intake): Intake {
  return { ...intake, lines: intake.lines.map((line, index) => (index === 0 ? { ...line, madeToOrder: true } : line)) }
}

function costlyToSend(intake: Intake): Intake {
  return { ...intake, totals: withShipping(intake, Math.round(intake.totals.goods / 2)) }
}

/** Number and link have the form of real ones; there is no such invoice. */
function invoicedInKsef(intake: Intake): Intake {
  return {
    ...intake,
    customer: { ...intake.customer, taxId: '5260250274' },
    taxReferences: [
      {
        document: 'invoice',
        system: 'ksef',
        number: '9990000008-20260105-0100001AF629-AF',
        link: 'https://qr-test.ksef.mf.gov.pl/invoice/9990000008/05-01-2026/UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE',
      },
    ],
  }
}
