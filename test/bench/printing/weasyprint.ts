import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { needPeer } from './print-rig.ts'

const program = '/usr/bin/weasyprint'
/** Debian's Python: another one on the path does not see Debian's packages. */
const python = '/usr/bin/python3'

const script = `
import sys, time, logging
logging.disable(logging.CRITICAL)
from weasyprint import HTML
for line in sys.stdin:
    source, target = line.rstrip("\\n").split("\\t")
    start = time.perf_counter()
    HTML(filename=source).write_pdf(target)
    print((time.perf_counter() - start) * 1000, flush=True)
`

export interface WeasyPrint {
  /** Milliseconds for one file, in the process that is warm already. */
  ms(html: string): Promise<number>
  close(): Promise<void>
}

/** WeasyPrint in one Python process that has everything loaded. */
export function startWeasyPrint(folder: string): WeasyPrint {
  needPeer(program, 'weasyprint')
  const child = spawn(python, ['-c', script], { stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async ms(html) {
      const source = join(folder, 'weasy.html')
      await writeFile(source, html)
      child.stdin.write(`${source}\t${join(folder, 'weasy.pdf')}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error('WeasyPrint ended in the middle of the measurement.')
      return Number(value)
    },
    async close() {
      child.stdin.end()
      await once(child, 'close')
    },
  }
}
