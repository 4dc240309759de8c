import { readFileSync } from 'node:fs'
import { printRequestSchema } from '#shared/contract/print-job.ts'
import { createPrinting } from '../create-printing.ts'
import { silentLog } from './desk.ts'
import { tinyPdf } from './tiny-pdf.ts'

// A desk of its own process, for tests that kill it: home, printer's address, print requests as a JSON file.
const [home = '', ippUrl = '', requests = ''] = process.argv.slice(2)
const printing = await createPrinting({
  home,
  ippUrl,
  htmlToPdf: async (_html, size) => tinyPdf(1, size.widthMm, size.heightMm),
  now: () => new Date(),
  log: silentLog,
  retryMs: 100,
  pollMs: 50,
  silenceMs: 3000,
})
await printing.start()
for (const request of printRequestSchema.array().parse(JSON.parse(readFileSync(requests, 'utf8'))))
  await printing.submit(request)
process.stdout.write('submitted\n')
