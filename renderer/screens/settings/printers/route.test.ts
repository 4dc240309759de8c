import { expect, test } from 'vitest'
import type { Printer } from '#shared/contract/printer.ts'
import { routeOf } from './route.ts'

const zebra: Printer = {
  name: 'Zebra',
  kind: 'raw',
  ready: true,
  format: 'zpl',
  dpi: 203,
  media: ['label-4x6', 'label-a6'],
  device: true,
}

test('only what lies in the printer can be chosen', () => {
  expect(routeOf('label', 'label-a6', zebra)).toEqual({
    media: 'label-a6',
    choices: ['label-4x6', 'label-a6'],
    fault: undefined,
  })
})

test('what is chosen and not there stays visible, with a warning: 100×150 is not 4×6', () => {
  expect(routeOf('label', undefined, zebra)).toEqual({
    media: 'label-100x150',
    choices: ['label-100x150', 'label-4x6', 'label-a6'],
    fault: 'no-paper',
  })
})

test('an invoice cannot come out of a printer of labels', () => {
  expect(routeOf('invoice', undefined, zebra).fault).toBe('labels-only')
  expect(routeOf('invoice', undefined, { ...zebra, format: 'pdf', media: ['label-a6'] }).fault).toBe('no-paper')
})

test('a printer that says nothing about its paper, or is not there, is not suspected', () => {
  expect(routeOf('label', undefined, { ...zebra, media: [] })).toMatchObject({
    fault: undefined,
    choices: { length: 3 },
  })
  expect(routeOf('invoice', undefined, undefined)).toEqual({ media: 'a4', choices: ['a4'], fault: undefined })
})
