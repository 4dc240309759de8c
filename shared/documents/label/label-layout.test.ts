import { describe, expect, test } from 'vitest'
import { aFullLabel } from '#test/builders/sheet-data.ts'
import { barcodeFits } from '../barcode/barcode.tsx'
import { encodeBars } from '../barcode/bars.ts'
import { dotMm, dotsPerModule } from '../barcode/module-width.ts'
import { labelMedia, mediaSizes } from '../media.ts'
import { labelLayout, labelMeasures, labelRoomMm, qrDots, qrRoomMm, ssccDots } from './label-layout.ts'

describe.each(labelMedia)('the rows of a label on %s', (medium) => {
  const full = labelLayout(aFullLabel(), medium)
  const bare = labelLayout(
    { ...aFullLabel(), dueOnDelivery: 0, deliveryNote: '', parcel: { number: 1, weightGrams: 5, sscc: '' } },
    medium,
  )

  test('fill it to the last half millimetre, whatever is on it', () => {
    const { heightMm } = mediaSizes[medium]
    const rows = full.top * 2 + full.head + full.from + full.to + full.note + full.strip + full.due
    expect(rows + full.tracking + full.sscc).toBeCloseTo(full.heightMm, 6)
    expect(bare.top * 2 + bare.head + bare.from + bare.to + bare.strip).toBeCloseTo(full.heightMm, 6)
    expect(heightMm - full.heightMm).toBeGreaterThanOrEqual(0.5)
    expect(heightMm - full.heightMm).toBeLessThan(1)
  })

  test('begin on whole dots, so that bars do', () => {
    const { top, head, from, note, strip, due, tracking, trackingBars, sscc, ssccBars, side } = full
    for (const mm of [top, head, from, note, strip, due, tracking, trackingBars, sscc, ssccBars, side])
      expect(mm / dotMm).toBe(Math.round(mm / dotMm))
  })

  test('GS1: the SSCC is 32 mm high at 0.5 mm a module, and its text has room below', () => {
    const bars = encodeBars('sscc', '340123450000000000')
    expect(bars && dotsPerModule(bars.modules, full.widthMm - 2 * full.side, ssccDots)).toBe(4)
    expect(full.ssccBars).toBeGreaterThanOrEqual(32)
    expect(full.sscc - full.ssccBars).toBeGreaterThan(6)
  })

  test('leave the recipient room, with everything on it too', () => {
    expect(full.to).toBeGreaterThan(26)
    expect(full.to).toBeGreaterThan(qrRoomMm)
    expect(bare.to).toBeGreaterThan(full.to + 60)
  })

  test('a code that fits the narrowest label fits this one', () => {
    const { widthMm, side } = labelMeasures(medium)
    expect(widthMm - 2 * side).toBeGreaterThanOrEqual(labelRoomMm)
  })
})

test('every QR code that can be made fits beside the recipient at three dots', () => {
  const bars = encodeBars('qr', 'W'.repeat(150))
  expect(bars && barcodeFits(bars, qrRoomMm, qrDots, 'qr')).toBe(true)
})
