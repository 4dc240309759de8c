import { afterAll, describe, expect, test } from 'vitest'
import { seededRandom } from '#resources/sample-shop/seeded-random.ts'
import { reportText } from '#test/faults/report-text.ts'
import { runFaults } from '#test/faults/run-faults.ts'
import { startTestPrinter, whyNoTestPrinter } from './test-support/ipp-printer.ts'
import { startPrivateCups } from './test-support/private-cups.ts'

const seed = 20261122
const seeded = seededRandom(seed)
const random = () => seeded.between(0, 1_000_000) / 1_000_001
const started: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const stop of started.reverse()) await stop()
})

const nothing = { unmarked: [], lost: [], twiceNumbered: [] }
const missing = await whyNoTestPrinter()

describe('a desk that is killed while it prints', () => {
  test(`P21 P22: at every state of the journal and at random times, 20 times (seed ${seed}): nothing twice without a mark, nothing lost, no number twice`, async () => {
    const report = await runFaults({ kills: 20, random })
    expect(report.tally, reportText(report)).toEqual(nothing)
    expect(Object.keys(report.kills).sort()).toEqual(
      ['accepted', 'any', 'done', 'failed', 'printing', 'queued', 'rendered', 'sending', 'unknown'].sort(),
    )
  }, 400_000)

  if (missing !== undefined)
    test('a real print server is left out here, and says why', () => {
      expect(missing).toMatch(/sudo service/)
    })
  else
    test(`P22: the same against a real print server, 6 times (seed ${seed})`, async () => {
      const printer = await startTestPrinter('Zebra')
      started.push(() => printer.stop())
      const server = await startPrivateCups()
      started.push(() => server.stop())
      await server.addQueue('cups', printer.port)
      const cups = { url: `127.0.0.1:${server.port}`, papers: () => printer.papers() }
      const report = await runFaults({ kills: 6, random, cups })
      expect(report.tally, reportText(report)).toEqual(nothing)
      expect((await printer.papers()).length).toBeGreaterThan(0)
    }, 400_000)
})
