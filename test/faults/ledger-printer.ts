import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { marksInPdf, type SheetMark } from './paper-mark.ts'

/**
 * A print server that lives on when the desk dies: what has reached it whole comes out once, whoever is still connected, and
 * it knows its jobs by name. What it puts out is the truth of a fault run.
 */
export interface LedgerPrinter {
  readonly port: number
  readonly sheets: readonly (SheetMark & { readonly key: string })[]
  /** Keys that came in twice: the desk sent the same thing again. */
  readonly twice: readonly string[]
  stop(): Promise<void>
}

interface LedgerJob {
  readonly id: number
  readonly uuid: string
  state: 'accepted' | 'printing' | 'done'
}

export type LedgerQuestion =
  | { readonly op: 'print'; readonly key: string; readonly bytes: string }
  | { readonly op: 'find'; readonly key: string }

export async function startLedgerPrinter(random: () => number): Promise<LedgerPrinter> {
  const jobs = new Map<string, LedgerJob>()
  const sheets: (SheetMark & { key: string })[] = []
  const twice: string[] = []
  const sockets = new Set<Socket>()
  const timers = new Set<NodeJS.Timeout>()
  const later = (work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, random() * 40)
    timers.add(timer)
  }

  function print(key: string, bytes: string, tell: (job: LedgerJob) => void): void {
    if (jobs.has(key)) twice.push(key)
    const job: LedgerJob = { id: jobs.size + 1, uuid: `urn:uuid:${jobs.size + 1}`, state: 'accepted' }
    jobs.set(key, job)
    tell(job)
    later(() => {
      job.state = 'printing'
      tell(job)
      later(() => {
        for (const mark of marksInPdf(Buffer.from(bytes, 'base64'))) sheets.push({ ...mark, key })
        job.state = 'done'
        tell(job)
      })
    })
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    const say = (answer: unknown) => {
      if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`)
    }
    const lines = createInterface({ input: socket })
    // The sender was killed: what has come whole is printed all the same.
    lines.on('error', () => socket.destroy())
    lines.on('line', (line) => {
      let question: LedgerQuestion
      try {
        question = JSON.parse(line)
      } catch (error) {
        // The sender died in the middle of the line: nothing whole has come.
        if (error instanceof SyntaxError) return
        throw error
      }
      if (question.op === 'find') socket.end(`${JSON.stringify(jobs.get(question.key) ?? null)}\n`)
      else print(question.key, question.bytes, say)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the ledger printer has no port')
  return {
    port: address.port,
    sheets,
    twice,
    async stop() {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
