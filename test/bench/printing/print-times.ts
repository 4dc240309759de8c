import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeLine } from '#electron/main/journal/append-log.ts'

/** Milliseconds since 1970 of what happened to one print job. */
export type JobTimes = Readonly<Record<string, number>>

async function linesOf(home: string, file: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(join(home, file), 'utf8')
  return text.split('\n').flatMap((line) => {
    const record = line === '' ? undefined : decodeLine(line)?.record
    return typeof record === 'object' && record !== null ? [record as Record<string, unknown>] : []
  })
}

/** When each state of each job of an order was on the disk, by the print journal. The first time of a state counts. */
export async function printTimes(home: string, orderNumber: string): Promise<Map<string, JobTimes>> {
  const jobs = new Map<string, Record<string, number>>()
  for (const record of await linesOf(home, 'print-journal.jsonl')) {
    const at = Date.parse(String(record.at))
    const request = record.request as { printJobId: string; document: { orderNumber: string } } | undefined
    if (request !== undefined) {
      if (request.document.orderNumber === orderNumber) jobs.set(request.printJobId, { submitted: at })
      continue
    }
    const times = jobs.get(String(record.printJobId))
    const state = (record.status as { state: string } | undefined)?.state
    if (times !== undefined && state !== undefined) times[state] ??= at
  }
  return jobs
}

/** When the order's last act was made permanent: the fact that a finished order ends with. */
export async function finishedAt(home: string, orderId: string): Promise<number> {
  for (const record of (await linesOf(home, 'journal.jsonl')).reverse()) {
    const events = (record.events ?? []) as { orderId: string; type: string; at: string }[]
    const booked = events.find((event) => event.orderId === orderId && event.type === 'shipment-booked')
    if (booked !== undefined) return Date.parse(booked.at)
  }
  throw new Error(`no fact finishes ${orderId}`)
}
