import { expect, test } from 'vitest'
import { toCsv } from './to-csv.ts'

test('D5 D6: rows end in CRLF behind a byte order mark, and letters of every language stay', () => {
  expect(
    toCsv([
      ['Sipariş', 'وضعیت'],
      ['Zażółć', 12.5],
    ]),
  ).toBe('\uFEFFSipariş,وضعیت\r\nZażółć,12.5\r\n')
})

test('quotes are doubled, and what would split a cell is quoted', () => {
  expect(toCsv([['say "hi"', 'a,b', 'c;d', 'e\nf', '']])).toBe('\uFEFF"say ""hi""","a,b","c;d","e\nf",\r\n')
})

test.each([
  ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
  ['+48 600', "'+48 600"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', `"'\tx"`],
  ['\r=1', `"'\r=1"`],
])('no text from outside is a formula: %j', (text, written) => {
  expect(toCsv([[text]])).toBe(`\uFEFF${written}\r\n`)
})

test('a number of our own stays a number, also below zero', () => {
  expect(toCsv([[-3, 0]])).toBe('\uFEFF-3,0\r\n')
})

test('no rows are an empty file with its mark', () => {
  expect(toCsv([])).toBe('\uFEFF')
})
