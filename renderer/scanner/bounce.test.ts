import { expect, test } from 'vitest'
import { isBounce } from './bounce.ts'

const first = { code: '4006381333931', startMs: 1000, endMs: 1130 }
const again = (startMs: number, code = first.code) => ({ code, startMs, endMs: startMs + 130 })

test('the same code within 80 ms is one read sent twice', () => {
  expect(isBounce(first, again(1209))).toBe(true)
  expect(isBounce(first, again(1210))).toBe(false)
})

test('another code, or the first of all, never bounces', () => {
  expect(isBounce(first, again(1140, '4006381333948'))).toBe(false)
  expect(isBounce(undefined, first)).toBe(false)
})
