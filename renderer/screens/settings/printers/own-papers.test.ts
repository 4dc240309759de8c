import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { documentDataSchema } from '#shared/documents/document.ts'
import { commands, parseCode } from '../../../scanner/parse-code.ts'
import { calibrationOf, commandSheetOf } from './own-papers.ts'

const now = new Date(2026, 10, 22, 9, 30)
const shop = { ...aShop('any'), operators: [{ id: 'ewa', name: 'Ewa', badge: 'PDU-EWA-7K2M' }] }

test('every barcode of the command sheet does what stands beside it, and badges are badges', () => {
  const sheet = documentDataSchema.parse(commandSheetOf(shop, 'pl', (command) => `does ${command}`, now))
  if (sheet.kind !== 'command-sheet') throw new Error(sheet.kind)
  expect(sheet.commands.map(({ code, text }) => [parseCode(code), text])).toEqual(
    commands.map((value) => [{ kind: 'command', value, raw: `PD:${value}` }, `does ${value}`]),
  )
  expect(sheet.people.map(({ badge }) => parseCode(badge).kind)).toEqual(['badge'])
})

test('the calibration page says printer, station and medium, and the day of the station', () => {
  const page = calibrationOf({ shop, language: 'fa', printer: 'Zebra', stationName: 'Bench 1', media: 'label-a6', now })
  expect(documentDataSchema.parse(page)).toMatchObject({
    kind: 'calibration',
    printer: 'Zebra',
    stationName: 'Bench 1',
    media: 'label-a6',
    issuedOn: '2026-11-22',
    orderId: '',
  })
})
