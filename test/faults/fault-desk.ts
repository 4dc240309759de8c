import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { openJournal } from '#electron/main/journal/journal.ts'
import { createPrinting, type Printing } from '#electron/main/printing/create-printing.ts'
import { ippTarget } from '#electron/main/printing/ipp-address.ts'
import { createPrinters } from '#electron/main/printing/printers.ts'
import type { PrintJob, PrintRequest } from '#shared/contract/print-job.ts'
import { unfinished } from '#shared/contract/print-job.ts'
import { foldNumbers, type NumberBlock, takeNumber } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { aLabel, anInvoice, aWaybill } from '#test/builders/document-data.ts'
import type { FaultPlan, FaultWord, PersonAnswer } from './fault-plan.ts'
import { createLedgerDelivery } from './ledger-delivery.ts'
import { drawMarked, pictureMarked } from './marked-paper.ts'

// One life of a desk without its screens: real journals, queue, drivers and files. It is killed somewhere in it.

const plan: FaultPlan = JSON.parse(process.argv[2] ?? '')
const say = (word: FaultWord) => process.send?.(word)
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (message: string, details?: object) => process.stderr.write(`${message} ${JSON.stringify(details)}\n`),
}

const block: NumberBlock = {
  id: 'block-1',
  pool: 'invoice',
  series: 'ST1/2026',
  format: { kind: 'document', prefix: 'FV', digits: 6 },
  from: 1,
  to: 100_000,
}

await mkdir(plan.home, { recursive: true })
const journal = await openJournal(plan.home, Date.now)
if (journal.read().blocks.length === 0) await journal.addBlock(block)

/** Permanent before anything is printed with it. */
async function nextNumber(): Promise<string> {
  const { blocks, taken } = journal.read()
  const next = takeNumber(foldNumbers(blocks, taken), 'invoice')
  if (next === undefined) throw new Error('no numbers are left')
  // The journal keeps a number in the line of the fact that uses it; of the fact only its identity matters here.
  const fact = { id: `fact-${randomUUID()}`, stationSeq: next.taken.serial } as OrderEvent
  await journal.append([fact], [next.taken])
  return next.text
}

const silence = { pollMs: 15, silenceMs: 700 }
const devices = () => [
  {
    name: 'raw',
    driver: 'raw' as const,
    address: `127.0.0.1:${plan.rawPort}`,
    format: 'zpl' as const,
    dpi: 203 as const,
    media: [],
  },
]
const real = createPrinters({
  home: plan.home,
  target: ippTarget(plan.cupsUrl ?? '127.0.0.1:9'),
  log,
  devices,
  ...silence,
  ...(plan.cupsUrl === undefined ? {} : { pollMs: 100, silenceMs: 4000 }),
})
const ledger = createLedgerDelivery(plan.ledgerPort)
const printing: Printing = await createPrinting({
  home: plan.home,
  htmlToPdf: async (html, size) => drawMarked(html, size),
  htmlToImage: async (html, size, dpi) => pictureMarked(html, size, dpi),
  now: () => new Date(),
  log,
  retryMs: 60,
  printers: {
    ...real,
    list: async () => [
      { name: 'ledger', kind: 'ipp', ready: true, format: 'pdf', dpi: 203, media: [], device: true },
      ...(await real.list()),
    ],
    delivery: (name) => (name === 'ledger' ? ledger : real.delivery(name)),
  },
})

let left = plan.killNth ?? 1
const asked = new Set<string>()
printing.onChange((job) => {
  if (job.status.state === plan.killAt && !('waiting' in job.status)) {
    left -= 1
    if (left <= 0) process.kill(process.pid, 'SIGKILL')
  }
  void attend(job)
})

/** What a person at the desk does about it. */
async function attend(job: PrintJob): Promise<void> {
  const { status, printJobId } = job
  if (status.state === 'unknown' && !asked.has(`${printJobId} ${job.copy}`)) {
    asked.add(`${printJobId} ${job.copy}`)
    say({ word: 'asks', printJobId, paper: job.orderNumber })
  }
  if (status.state === 'failed') await quietly('retry', printJobId)
  if (status.state === 'rendered' && job.printer === 'gone') await quietly('retry', printJobId, 'ledger')
}

/** A decision that comes too late is refused with words, which is right. */
async function quietly(decision: 'retry' | 'printed' | 'not-printed', id: string, printer?: string): Promise<void> {
  try {
    await printing.decide(id, decision, printer)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DeskError') throw error
  }
}

process.on('message', (answer: PersonAnswer) => {
  asked.delete(answer.printJobId)
  void quietly(answer.printed ? 'printed' : 'not-printed', answer.printJobId)
})
const orphaned = () => process.exit(3)
process.on('disconnect', orphaned)
// Whoever watches has waited long enough: what is open is what it asks about.
process.on('SIGTERM', () => {
  void printing.jobs().then((jobs) => {
    const open = jobs.filter(({ status }) => status.state !== 'done')
    process.stderr.write(
      `open: ${JSON.stringify(open.map(({ printJobId, printer, status }) => [printJobId, printer, status]))}\n`,
    )
    process.exit(4)
  })
})

const request = (printJobId: string, printer: string, document: PrintRequest['document']): PrintRequest => ({
  printJobId,
  printer,
  document,
  parcelId: document.orderNumber,
})

async function printOrder(order: number): Promise<void> {
  const name = (kind: string) => `F${String(order).padStart(6, '0')}${kind}`
  const id = (paper: string) => `job-${paper}`
  const paper = (kind: string) => ({ orderNumber: name(kind), orderId: `order-${order}` })
  const take = async (...requests: PrintRequest[]) => {
    for (const one of requests) {
      await printing.submit(one)
      say({ word: 'taken', printJobIds: [one.printJobId] })
    }
  }
  const number = await nextNumber()
  await take(
    request(id(name('I')), 'ledger', anInvoice('pl', { ...paper('I'), number })),
    request(id(name('R')), 'raw', aLabel('en', paper('R'))),
    request(id(name('W')), 'gone', aWaybill('tr', paper('W'))),
    request(id(name('L')), 'folder', aLabel('fa', paper('L'))),
  )
  if (plan.cupsUrl !== undefined) await take(request(id(name('C')), 'cups', aLabel('ru', paper('C'))))
  const sheets = [1, 2, 3].map((sheet) =>
    request(id(name(`B${sheet}`)), order % 2 === 0 ? 'ledger' : 'raw', aLabel('pl', paper(`B${sheet}`))),
  )
  await printing.submitBatch({ batchId: `batch-${name('B')}`, requests: sheets })
  say({ word: 'taken', printJobIds: sheets.map((sheet) => sheet.printJobId) })
}

await printing.start()
say({ word: 'running' })
for (const job of await printing.jobs()) void attend(job)
if (plan.order > 0) await printOrder(plan.order)

for (;;) {
  const jobs = await printing.jobs()
  const open = jobs.filter(
    ({ status }) => unfinished.has(status.state) || status.state === 'unknown' || status.state === 'failed',
  )
  if (open.length === 0) {
    await printing.stop()
    await journal.close()
    say({ word: 'settled', jobs })
    process.off('disconnect', orphaned)
    process.disconnect()
    break
  }
  await new Promise((resolve) => setTimeout(resolve, 25))
}
