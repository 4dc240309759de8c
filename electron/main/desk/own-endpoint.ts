import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { rebaseSample } from '#resources/sample-shop/rebase.ts'
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
  const lines = (await readFile(join(sample, 'orders.jsonl'), 'utf8')).split('\n').filter((line) => line !== '')
  await writeFile(orders, lines.map((line) => `${JSON.stringify(rebaseSample(JSON.parse(line), now))}\n`).join(''))
  const service = await shell.runService(
    'endpoint',
    ['serve', '--data', data, '--port', '0', '--shop', join(sample, 'shop.json'), '--import', orders],
    { PACKDESK_READY: 'json', PACKDESK_CHILD: '1' },
  )
  return { ...readySchema.parse(service.ready), service }
}
