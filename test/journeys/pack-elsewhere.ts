import { expect } from 'vitest'
import type { Endpoint } from '#endpoint/start-endpoint.ts'
import { pairStation } from '#endpoint/testing/station-client.ts'
import { gs1CheckDigit } from '#shared/numbers/check-digits.ts'
import { aStation } from '#test/builders/fact-builder.ts'

/** Scanners and printers count its check digit. */
function sscc(index: number): string {
  const digits = `3400000${String(index + 1).padStart(10, '0')}`
  return `${digits}${gs1CheckDigit(digits)}`
}

/** Another bench, one without a printer, packs the orders: one piece each, with these tracking numbers. */
export async function packElsewhere(
  endpoint: Endpoint,
  numbers: readonly string[],
  codes: readonly string[],
): Promise<void> {
  const bench = await pairStation(endpoint.url, await endpoint.createPairingCode(), 'Bench 2')
  const facts = numbers.flatMap((number, index) => {
    const maker = aStation(bench.id, { orderId: `test:${number}`, operator: 'jon' })
    const parcel = `${bench.id}-box-${index + 1}`
    return [
      maker.started(),
      maker.packed('line-1', 1, parcel),
      maker.fact('parcel-closed', { parcelId: parcel, weightGrams: 770, weightEstimated: true, sscc: sscc(index) }),
      maker.booked(parcel, codes[index], 'royal-mail'),
    ]
  })
  const receipts = await bench.push(facts)
  expect(receipts.map((receipt) => receipt.outcome)).toEqual(facts.map(() => 'stored'))
}
