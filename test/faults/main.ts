import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { startTestPrinter, whyNoTestPrinter } from '#electron/main/printing/test-support/ipp-printer.ts'
import { startPrivateCups } from '#electron/main/printing/test-support/private-cups.ts'
import { seededRandom } from '#resources/sample-shop/seeded-random.ts'
import { reportText } from './report-text.ts'
import { type FaultCups, runFaults } from './run-faults.ts'

// npm run faults -- --kills 200 --out DIR [--seed N] [--cups]: kills desks in the middle of printing and counts what came out.
// Ends with 1 when a paper came out twice without REPRINT on it, was lost without a word, or bears a number twice.

const options = new Command('faults')
  .requiredOption('--out <folder>', 'where faults.json and faults.txt go')
  .option('--kills <count>', 'how often a desk is killed', '200')
  .option('--seed <number>', 'of everything that is random', '20261122')
  .option('--cups', 'also against a private cupsd and a real IPP printer')
  .parse()
  .opts<{ out: string; kills: string; seed: string; cups?: true }>()

const seeded = seededRandom(Number(options.seed))
const random = () => seeded.between(0, 1_000_000) / 1_000_001
const started: (() => Promise<void>)[] = []

async function realCups(): Promise<FaultCups> {
  const why = await whyNoTestPrinter()
  if (why !== undefined) throw new Error(why)
  const printer = await startTestPrinter('Zebra')
  started.push(() => printer.stop())
  const cups = await startPrivateCups()
  started.push(() => cups.stop())
  await cups.addQueue('cups', printer.port)
  return { url: `127.0.0.1:${cups.port}`, papers: () => printer.papers() }
}

try {
  const report = await runFaults({
    kills: Number(options.kills),
    random,
    ...(options.cups === undefined ? {} : { cups: await realCups() }),
    onKill: (count, where) => process.stderr.write(`\r${count}/${options.kills} kills (${where})      `),
  })
  const text = `${reportText(report)}\nseed ${options.seed}\n`
  await mkdir(options.out, { recursive: true })
  await writeFile(
    join(options.out, 'faults.json'),
    JSON.stringify({ seed: Number(options.seed), ...report }, undefined, 2),
  )
  await writeFile(join(options.out, 'faults.txt'), text)
  process.stdout.write(`\n${text}`)
  const { unmarked, lost, twiceNumbered } = report.tally
  process.exitCode = unmarked.length + lost.length + twiceNumbered.length === 0 ? 0 : 1
} finally {
  for (const stop of started.reverse()) await stop()
}
