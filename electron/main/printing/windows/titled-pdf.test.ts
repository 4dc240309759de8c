import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tinyPdf } from '../test-support/tiny-pdf.ts'
import { withTitle } from './titled-pdf.ts'

function info(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'packdesk-title-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    return execFileSync('pdfinfo', [join(folder, 'a.pdf')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('another reader sees the title, and the paper is the same bytes', () => {
  const pdf = tinyPdf(3, 100, 150)
  const titled = withTitle(pdf, 'packdesk:job-1:2')
  expect(info(titled)).toMatch(/Title:\s+packdesk:job-1:2\n/)
  expect(info(titled)).toMatch(/Pages:\s+3\n/)
  expect(Buffer.from(titled.subarray(0, pdf.length))).toEqual(Buffer.from(pdf))
  expect(info(withTitle(titled, 'packdesk:job-1:3'))).toMatch(/Title:\s+packdesk:job-1:3\n/)
})

test('a file that has no table to append to comes back as it is', () => {
  const bytes = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')
  expect(withTitle(bytes, 'packdesk:job-1:1')).toBe(bytes)
})

test('a title cannot carry anything into the file', () => {
  for (const title of ['', 'a) /Root 9 0 R (', 'x\n%%EOF', '🏷'])
    expect(() => withTitle(tinyPdf(1, 100, 150), title)).toThrow(RangeError)
})
