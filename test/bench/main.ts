import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { type Bench, type BenchResult, resultOf } from './bench.ts'
import { firstSync } from './benches/first-sync.ts'
import { invoices100, labels100 } from './benches/hundred-papers.ts'
import { label } from './benches/label.ts'
import { labelFirst } from './benches/label-first.ts'
import { lastScan } from './benches/last-scan.ts'
import { invoiceVsWkhtmltopdf, labelVsWkhtmltopdf } from './benches/one-paper.ts'
import { pullHttp } from './benches/pull-http.ts'
import { queue } from './benches/queue.ts'
import { scan } from './benches/scan.ts'
import { zplVsPdf } from './benches/zpl.ts'
import { table } from './report.ts'

// npm run bench -- --out DIR [--only name,…]: ratios against peers, measured in the same run. Ends with 1 when a limit is missed.

const benches: readonly Bench[] = [
  firstSync,
  scan,
  queue,
  label,
  pullHttp,
  labelVsWkhtmltopdf,
  invoiceVsWkhtmltopdf,
  labels100,
  invoices100,
  zplVsPdf,
  labelFirst,
  lastScan,
]

const options = new Command('bench')
  .requiredOption('--out <folder>', 'where bench.json goes')
  .option('--only <names>', `comma-separated, out of ${benches.map((bench) => bench.name).join(', ')}`)
  .parse()
  .opts<{ out: string; only?: string }>()
const only = options.only?.split(',')
const unknown = only?.filter((name) => !benches.some((bench) => bench.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${benches.map((bench) => bench.name).join(', ')}`)
  process.exit(2)
}

const results: BenchResult[] = []
let failed = false
for (const bench of benches.filter(({ name }) => only?.includes(name) ?? true)) {
  const folder = await mkdtemp(join(tmpdir(), 'packdesk-bench-'))
  console.error(`── ${bench.name} (load ${loadavg()[0]?.toFixed(1)})`)
  try {
    results.push(resultOf(bench, await bench.run({ folder, say: (line) => console.error(line) })))
  } catch (error) {
    failed = true
    console.error(`${bench.name} could not be measured:`, error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
await mkdir(options.out, { recursive: true })
await writeFile(join(options.out, 'bench.json'), `${JSON.stringify(results, undefined, 2)}\n`)
console.log(table(results))
process.exit(failed || results.some((result) => !result.ok) ? 1 : 0)
