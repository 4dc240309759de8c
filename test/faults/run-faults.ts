import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { decodeLine } from '#electron/main/journal/append-log.ts'
import { foldPrintRecords } from '#electron/main/printing/fold-print-records.ts'
import { printJournalName } from '#electron/main/printing/print-journal.ts'
import { printRecordSchema } from '#electron/main/printing/print-record.ts'
import {
  startTcpPrinter,
  type TcpBehaviour,
  type TcpPrinter,
} from '#electron/main/printing/test-support/tcp-printer.ts'
import type { PrintStateName } from '#shared/contract/print-job.ts'
import { buildDesk } from './build-desk.ts'
import { liveOnce } from './desk-life.ts'
import { startLedgerPrinter } from './ledger-printer.ts'
import { marksInPdf, marksInZpl } from './paper-mark.ts'
import { type OutSheet, type Tally, tallyOf } from './tally.ts'

/** A real print server with the queue `cups`, for some of the kills. */
export interface FaultCups {
  readonly url: string
  /** Names of the files that came out, in order. */
  papers(): Promise<readonly string[]>
}

export interface FaultOptions {
  readonly kills: number
  readonly random: () => number
  readonly cups?: FaultCups
  readonly onKill?: (count: number, where: string) => void
}

export interface FaultReport {
  /** Kills by the state of the job at which the desk was killed; `any`: at a random time. */
  readonly kills: Readonly<Record<string, number>>
  readonly papers: number
  readonly reprints: number
  readonly tally: Tally
}

const targets: readonly (PrintStateName | 'any')[] = [
  'queued',
  'rendered',
  'sending',
  'accepted',
  'printing',
  'done',
  'unknown',
  'failed',
  'any',
  'any',
]
const badly: readonly TcpBehaviour[] = ['no-status', 'reset', 'half-read', 'busy', 'deaf-after', 'never-reads']

/** One station's home is used for so many kills; then everything must settle, and a new station begins. */
const killsPerHome = 20
const lifeMs = 40_000
/** So often a person answers before looking properly. */
const carelessness = 0.12

/** Kills desks at every state of the journal and at random times, and counts what came out of their printers. */
export async function runFaults({ kills, random, cups, onKill }: FaultOptions): Promise<FaultReport> {
  const program = await buildDesk()
  const counted: Record<string, number> = {}
  const all = { unmarked: [] as string[], lost: [] as string[], twiceNumbered: [] as string[] }
  let papers = 0
  let reprints = 0
  let killed = 0
  let order = 0
  let turn = 0
  while (killed < kills) {
    const home = await mkdtemp(join(tmpdir(), 'packdesk-faults-'))
    const ledger = await startLedgerPrinter(random)
    const raws: TcpPrinter[] = []
    /** One that was left in the middle of something is switched off and on: what it has in its buffer still comes out. */
    async function freshRaw(behaviour: TcpBehaviour): Promise<TcpPrinter> {
      for (const old of raws) old.state = { ...old.state, paperOut: false }
      const fresh = await startTcpPrinter(behaviour)
      raws.push(fresh)
      return fresh
    }
    const taken = new Set<string>()
    const note = (ids: readonly string[]) => {
      for (const id of ids) taken.add(id)
    }
    const outNow = async (): Promise<OutSheet[]> => [
      ...ledger.sheets.map((sheet) => ({ ...sheet, printer: 'ledger' })),
      ...raws
        .flatMap(({ labels }) => labels)
        .flatMap((label) => marksInZpl(label).map((mark) => ({ ...mark, printer: 'raw' }))),
      ...(await inFolder(home)),
      ...(cups === undefined ? [] : await fromCups(home, await cups.papers())),
    ]
    async function look(paper: string, careful: boolean): Promise<boolean> {
      for (let waited = 0; waited < 40 && (waited < 4 || raws.some((raw) => raw.waiting > 0)); waited += 1)
        await delay(50)
      const there = (await outNow()).some((sheet) => sheet.paper === paper)
      return there && (careful || random() > carelessness)
    }
    const plan = { home, ledgerPort: ledger.port, ...(cups && { cupsUrl: cups.url }) }
    for (let here = 0; here < killsPerHome && killed < kills; ) {
      const target = targets[turn++ % targets.length] ?? 'any'
      order += 1
      const doubtful = target === 'unknown' || target === 'failed' || random() < 0.3
      const raw = await freshRaw(doubtful ? (badly[Math.floor(random() * badly.length)] ?? 'reset') : 'normal')
      raw.resetAfter = Math.floor(random() * 900)
      raw.state = { ...raw.state, paperOut: random() < 0.15 }
      const end = await liveOnce({
        program,
        plan: {
          ...plan,
          rawPort: raw.port,
          order,
          ...(target === 'any' ? {} : { killAt: target, killNth: 1 + Math.floor(random() * 5) }),
        },
        // A state that is not reached any more is no reason to live for ever.
        killAfterMs: target === 'any' ? random() * 900 : 2000,
        taken: note,
        look: (paper) => look(paper, false),
        withinMs: lifeMs,
      })
      if (!end.killed) continue
      here += 1
      killed += 1
      counted[target] = (counted[target] ?? 0) + 1
      onKill?.(killed, target)
    }
    const last = await freshRaw('normal')
    const end = await liveOnce({
      program,
      plan: { ...plan, rawPort: last.port, order: 0 },
      taken: note,
      look: (paper) => look(paper, true),
      withinMs: lifeMs,
    })
    const sheets = await outNow()
    const tally = tallyOf(taken, end.jobs ?? [], sheets, await numbersOf(home))
    papers += sheets.length
    reprints += sheets.filter((sheet) => sheet.reprint).length
    all.unmarked.push(...tally.unmarked, ...ledger.twice)
    all.lost.push(...tally.lost)
    all.twiceNumbered.push(...tally.twiceNumbered)
    await ledger.stop()
    for (const raw of raws) await raw.stop()
    const clean = tally.unmarked.length + tally.lost.length + tally.twiceNumbered.length + ledger.twice.length === 0
    // What went wrong is kept for looking at.
    if (clean) await rm(home, { recursive: true, force: true })
  }
  await rm(dirname(program), { recursive: true, force: true })
  return { kills: counted, papers, reprints, tally: all }
}

async function inFolder(home: string): Promise<OutSheet[]> {
  const folder = join(home, 'printed')
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const whole = names.filter((name) => name.endsWith('.pdf') && !name.startsWith('.'))
  const files = await Promise.all(whole.map((name) => readFile(join(folder, name))))
  return files.flatMap(marksInPdf).map((mark) => ({ ...mark, printer: 'folder' }))
}

async function recordsOf(home: string) {
  const text = await readFile(join(home, printJournalName), 'utf8')
  return text.split('\n').flatMap((line) => {
    const decoded = line === '' ? undefined : decodeLine(line)
    const parsed = decoded && printRecordSchema.safeParse(decoded.record)
    return parsed?.success ? [parsed.data] : []
  })
}

/** CUPS knows a file's name; which copy it was the journal knows. */
async function fromCups(home: string, names: readonly string[]): Promise<OutSheet[]> {
  const records = await recordsOf(home)
  const copies = new Map<string, { paper: string; copy: number }>()
  for (let count = 1; count <= records.length; count += 1) {
    const line = records[count - 1]
    if (line?.record !== 'status' || line.status.state !== 'sending') continue
    const job = foldPrintRecords(records.slice(0, count)).get(line.printJobId)
    const document = job?.request.document
    if (document !== undefined)
      copies.set(`packdesk:${line.printJobId}:${line.attempt}`, { paper: document.orderNumber, copy: document.copy })
  }
  return names.flatMap((name) => {
    const found = copies.get(name)
    return found === undefined ? [] : [{ paper: found.paper, reprint: found.copy > 1, printer: 'cups' }]
  })
}

async function numbersOf(home: string): Promise<{ order: string; number: string }[]> {
  return (await recordsOf(home)).flatMap((line) => {
    if (line.record !== 'submitted' || line.request.document.kind !== 'invoice') return []
    return [{ order: line.request.document.orderId, number: line.request.document.number }]
  })
}
