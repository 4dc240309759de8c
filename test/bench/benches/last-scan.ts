import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { startTestPrinter } from '#electron/main/printing/test-support/ipp-printer.ts'
import { startPrivateCups } from '#electron/main/printing/test-support/private-cups.ts'
import { freshBuild } from '#electron/start/fresh-build.ts'
import { startEndpoint } from '#endpoint/start-endpoint.ts'
import { anIncomingOrder, aShop } from '#endpoint/testing/sample-shop.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import type { Bench } from '../bench.ts'
import { median } from '../measure.ts'
import { finishedAt, type JobTimes, printTimes } from '../printing/print-times.ts'

const run = promisify(execFile)
const rounds = 9
const root = join(import.meta.dirname, '..', '..', '..')
const accepted = (jobs: ReadonlyMap<string, JobTimes>) => [...jobs.values()].map((job) => job.accepted)

/** The set of an order whose last piece was just scanned, once a print server has all three papers. */
async function untilAccepted(home: string, number: string): Promise<ReadonlyMap<string, JobTimes>> {
  for (let tries = 0; tries < 600; tries += 1) {
    const jobs = await printTimes(home, number)
    if (jobs.size === 3 && accepted(jobs).every((at) => at !== undefined)) return jobs
    await delay(50)
  }
  throw new Error(`the papers of ${number} were not accepted within 30 s`)
}

/**
 * From the fact of the last scan until CUPS has taken invoice, waybill and label, through the real desk; beside it `lp` with
 * three papers that are ready. No limit yet: what it is made of goes into `parts`.
 */
export const lastScan: Bench = {
  name: 'last-scan-to-accepted',
  atMost: null,
  async run({ folder, say }) {
    await freshBuild(root, say)
    const shop = aShop('bench')
    const endpoint = await startEndpoint({ dataDir: join(folder, 'endpoint'), shop })
    const printers = [await startTestPrinter('Office'), await startTestPrinter('Zebra')]
    const cups = await startPrivateCups()
    const before = process.env.CUPS_SERVER
    process.env.CUPS_SERVER = `127.0.0.1:${cups.port}`
    let station: PackingStation | undefined
    try {
      for (const printer of printers) await cups.addQueue(printer.name, printer.port)
      const numbers = Array.from({ length: rounds + 1 }, (_, index) => `SET-${index + 1}`)
      await endpoint.receiveOrders(numbers.map((number) => anIncomingOrder(number)))
      const home = join(folder, 'home')
      await mkdir(home)
      const settings = { language: 'en', printers: { invoice: 'Office', waybill: 'Office', label: 'Zebra' } }
      await writeFile(join(home, 'settings.json'), JSON.stringify(settings))
      const pair = await endpoint.createPairingCode()
      const badge = shop.operators[0]?.badge ?? ''
      station = await PackingStation.join({ endpoint: endpoint.url, pair, badge, home })
      const ours: number[] = []
      const peers: number[] = []
      const parts: Record<'submitted' | 'drawn' | 'sent' | 'taken', number[]> = {
        submitted: [],
        drawn: [],
        sent: [],
        taken: [],
      }
      for (const [round, number] of numbers.entries()) {
        await station.at.packOrder(number)
        const jobs = await untilAccepted(home, number)
        const start = await finishedAt(home, `test:${number}`)
        const latest = (state: string) => Math.max(...[...jobs.values()].map((job) => job[state] ?? Number.NaN)) - start
        const papers = [...jobs.keys()].map((id) => join(home, 'documents', `${id}.pdf`))
        const peerStart = performance.now()
        for (const [index, paper] of papers.entries())
          await run('lp', ['-h', `127.0.0.1:${cups.port}`, '-d', index === 2 ? 'Zebra' : 'Office', paper])
        // The first order warms the page, the printers and this process.
        if (round === 0) continue
        peers.push(performance.now() - peerStart)
        ours.push(latest('accepted'))
        parts.submitted.push(latest('submitted'))
        parts.drawn.push(latest('rendered'))
        parts.sent.push(latest('sending'))
        parts.taken.push(latest('accepted'))
      }
      const made = Object.fromEntries(Object.entries(parts).map(([name, times]) => [name, median(times)]))
      say(`   after the last scan, milliseconds until the last of three: ${JSON.stringify(made)}`)
      const samples = ours.map((ms, index) => ms / (peers[index] ?? Number.NaN))
      const against = 'lp with three finished PDFs'
      return {
        against,
        ratio: median(samples),
        medianMs: median(ours),
        peerMedianMs: median(peers),
        samples,
        parts: made,
      }
    } finally {
      await station?.close()
      await cups.stop()
      for (const printer of printers.reverse()) await printer.stop()
      await endpoint.close()
      if (before === undefined) delete process.env.CUPS_SERVER
      else process.env.CUPS_SERVER = before
    }
  },
}
