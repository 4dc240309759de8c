import type { Address } from '#shared/order/intake.ts'
import type { Market } from './markets.ts'
import type { Random } from './seeded-random.ts'

/** Fills each `#` with a digit; the first one of a run is never 0. */
export function fillDigits(pattern: string, random: Random): string {
  return pattern.replace(/#+/g, (run) =>
    [...run].map((_, index) => String(random.between(index === 0 ? 1 : 0, 9))).join(''),
  )
}

/** An invented person of a market, with a house that does not exist in a city that does. */
export function inventCustomer(market: Market, invoice: string, random: Random) {
  const name = random.pick(market.people)
  const [city, postcode, region] = random.pick(market.cities)
  const phone = fillDigits(market.phone, random)
  const address: Address = {
    name,
    street: fillDigits(random.pick(market.streets), random),
    city,
    ...(region !== undefined && { region }),
    postcode: fillDigits(postcode, random),
    country: market.country,
    phone,
  }
  return { customer: { name, phone, email: `c${invoice.toLowerCase()}@customers.example` }, address }
}
