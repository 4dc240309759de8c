import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { z } from 'zod'
import { removeData } from '#endpoint/testing/serve-process.ts'
import { pairStation } from '#endpoint/testing/station-client.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import type { PullResponse } from '#shared/sync/wire.ts'
import type { Bench } from '../bench.ts'
import { compare, type Side } from '../measure.ts'

const orders = 10_000
const pageSize = 1_000
const readySchema = z.object({ url: z.string(), databaseUrl: z.string(), code: z.string() })

type EndpointProcess = ChildProcessByStdio<Writable, Readable, null>

async function ready(child: EndpointProcess): Promise<z.infer<typeof readySchema>> {
  for await (const line of createInterface({ input: child.stdout })) return readySchema.parse(JSON.parse(line))
  throw new Error('the endpoint ended before it was ready')
}

function mustBe(found: number): void {
  if (found !== orders) throw new Error(`${found} of ${orders} orders came`)
}

const overHttp =
  (url: string, token: string): Side =>
  async () => {
    const start = performance.now()
    let count = 0
    for (let after = 0, more = true; more; ) {
      const response = await fetch(`${url}/v1/pull?after=${after}&limit=${pageSize}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const page = (await response.json()) as PullResponse
      count += page.documents.length
      after = page.checkpoint
      more = page.more
    }
    const ms = performance.now() - start
    mustBe(count)
    return ms
  }

/** pg parses the json column with JSON.parse. */
const overSql =
  (client: pg.Client): Side =>
  async () => {
    const start = performance.now()
    let count = 0
    for (let after = '0', more = true; more; ) {
      const { rows } = await client.query<{ seq: string; doc: OrderDocument }>(
        'select seq, doc from orders where shop_id = $1 and seq > $2 order by seq limit $3',
        ['bench', after, pageSize],
      )
      count += rows.length
      after = rows.at(-1)?.seq ?? after
      more = rows.length === pageSize
    }
    const ms = performance.now() - start
    mustBe(count)
    return ms
  }

/** All orders in pages, one after the other, over one connection each; the endpoint runs in a process of its own. */
export const pullHttp: Bench = {
  name: 'pull-http',
  atMost: 1.7,
  async run({ folder }) {
    const data = join(folder, 'endpoint')
    const script = fileURLToPath(new URL('./endpoint-process.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, data, String(orders)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    try {
      const { url, databaseUrl, code } = await ready(child)
      const { token } = await pairStation(url, code)
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      try {
        return await compare('raw SELECT over pg of the same rows', 11, overHttp(url, token), overSql(client))
      } finally {
        await client.end()
      }
    } finally {
      child.stdin.end()
      await ended
      await removeData(data)
    }
  },
}
