import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { rebaseProduct, rebaseSample, type SampleLine } from '#resources/sample-shop/rebase.ts'
import type { Service, Shell } from '../shell.ts'

const readySchema = z.object({ url: z.url(), code: z.string() })

export interface OwnEndpoint {
  readonly url: string
  /** A pairing code that is good for this start. */
  readonly code: string
  readonly service: Service
}

/**
 * A one-desk shop's endpoint: a child process with its own PostgreSQL below the desk's home. Filled with the
 * sample shop as long as it has no orders.
 */
export async function startOwnEndpoint(shell: Shell, appRoot: string, now: Date): Promise<OwnEndpoint> {
  const data = join(shell.home, 'endpoint')
  await mkdir(data, { recursive: true, mode: 0o700 })
  const sample = join(appRoot, 'resources', 'sample-shop')
  const orders = join(data, 'sample-orders.jsonl')
  const products = join(data, 'sample.products.jsonl')
  await moveLines<SampleLine>(join(sample, 'orders.jsonl'), orders, (line) => rebaseSample(line, now))
  await moveLines<{ expected?: string }>(join(sample, 'sample.products.jsonl'), products, (line) =>
    rebaseProduct(line, now),
  )
  const service = await shell.runService(
    'endpoint',
    ['serve', '--data', data, '--port', '0', '--shop', join(sample, 'shop.json'), '--import', products, orders],
    { PACKDESK_READY: 'json', PACKDESK_CHILD: '1' },
  )
  return { ...readySchema.parse(service.ready), service }
}

/** Copies a file of JSON lines with its days moved to now. */
async function moveLines<T>(from: string, to: string, moved: (line: T) => T): Promise<void> {
  const lines = (await readFile(from, 'utf8')).split('\n').filter((line) => line !== '')
  await writeFile(to, lines.map((line) => `${JSON.stringify(moved(JSON.parse(line) as T))}\n`).join(''))
}
