import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DrawnData } from '#shared/documents/document.ts'
import type { MediaName } from '#shared/documents/media.ts'
import { anInvoice } from '#test/builders/document-data.ts'
import { aFullLabel, aHandoverSheet } from '#test/builders/sheet-data.ts'
import { differences } from '#test/golden/compare-pictures.ts'
import { goldenPapers } from '#test/golden/golden-papers.ts'
import { type GoldenPress, goldenFile, openGoldenPress } from '#test/golden/golden-press.ts'
import { fromPng, type GreyPicture, toPng } from '#test/golden/grey-picture.ts'

let press: GoldenPress
beforeAll(async () => {
  press = await openGoldenPress()
})
afterAll(() => press.close())

const kept = (name: string): GreyPicture => fromPng(readFileSync(goldenFile(name)))

/** Where a paper no longer looks as its golden picture; `npm run golden` takes a new one. */
const changesOf = async (name: string, data: DrawnData, medium: MediaName) =>
  differences(kept(name), fromPng(toPng(await press.draw({ data, medium })))).slice(0, 5)

describe('every paper looks as it was looked at', () => {
  test.each(goldenPapers)('C10 E14 B13: $name', async ({ name, data, medium }) => {
    expect(existsSync(goldenFile(name)), `no picture of it: npm run golden -- ${name}`).toBe(true)
    expect(await changesOf(name, data, medium)).toEqual([])
  })

  test('no picture is kept of a paper that is no more', () => {
    const pictures = readdirSync(dirname(goldenFile('x'))).filter((file) => file.endsWith('.png'))
    expect(pictures.sort()).toEqual(goldenPapers.map(({ name }) => `${name}.png`).sort())
  })
})

describe('what the pictures see', () => {
  const invoice = anInvoice('en')
  const [first, ...others] = invoice.lines
  const label = aFullLabel('fa')
  const handover = aHandoverSheet('pl')
  const small: readonly (readonly [string, string, DrawnData, MediaName])[] = [
    ['another digit of a small price', 'invoice-en', withFirst({ unitPrice: 264 }), 'a4'],
    ['another digit of a SKU', 'invoice-en', withFirst({ sku: '85128A' }), 'a4'],
    ['another Persian digit of a house number', 'label-fa-100x150', toStreet(label, '۱۲', '۱۳'), 'label-100x150'],
    ['a letter without its mark', 'label-pl-a6', aFullLabel('pl', { service: 'Kuriér' }), 'label-a6'],
    ['a copy without its mark', 'invoice-copy-tr', anInvoice('tr'), 'a4'],
    ['a paid mark on an unpaid invoice', 'invoice-tr', anInvoice('tr', { paid: true }), 'a4'],
    ['one line less', 'handover-sheet-pl', { ...handover, parcels: handover.parcels.slice(0, -1) }, 'a4'],
    [
      'another digit of a tracking number',
      'label-en-4x6',
      aFullLabel('en', { parcel: { ...aFullLabel('en').parcel, trackingNumber: 'RR473124823PL' } }),
      'label-4x6',
    ],
  ]

  test.each(small)('%s', async (_what, name, data, medium) => {
    expect(await changesOf(name, data, medium)).not.toEqual([])
  })

  test('a line that stands two dots lower', () => {
    const before = kept('packing-slip-ru')
    const from = 300 * before.width
    const band = 60 * before.width
    const grey = new Uint8Array(before.grey)
    grey.copyWithin(from + 2 * before.width, from, from + band)
    expect(differences(before, { ...before, grey })).not.toEqual([])
  })

  test('but not softer edges, or a picture that lies a third of a dot aside', () => {
    const before = kept('invoice-ru')
    const grey = before.grey.map((value, at) => Math.round((2 * value + (before.grey[at - 1] ?? 255)) / 3))
    expect(grey).not.toEqual(before.grey)
    expect(differences(before, { ...before, grey })).toEqual([])
  })

  function withFirst(changes: Partial<NonNullable<typeof first>>): DrawnData {
    return first === undefined ? invoice : { ...invoice, lines: [{ ...first, ...changes }, ...others] }
  }

  function toStreet(data: typeof label, one: string, other: string): DrawnData {
    return { ...data, shipTo: { ...data.shipTo, street: data.shipTo.street.replace(one, other) } }
  }
})
