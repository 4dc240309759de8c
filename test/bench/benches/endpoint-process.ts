import { startEndpoint } from '#endpoint/start-endpoint.ts'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { generateOrders } from '#test/builders/generate-orders.ts'

// The endpoint in a process of its own, as in a warehouse: `endpoint-process.ts DATA ORDERS` fills it, then writes one
// line with where it is. Ends when its input does.

const [, , dataDir = '', orders = '0'] = process.argv
const shop = aShop('bench')
const endpoint = await startEndpoint({ dataDir, shop })
let batch = []
for (const order of generateOrders(Number(orders), 3)) {
  batch.push(order)
  if (batch.length < 1000) continue
  await endpoint.receiveOrders(batch)
  batch = []
}
if (batch.length > 0) await endpoint.receiveOrders(batch)
await endpoint.store.pool.query('analyze')
const { url, databaseUrl } = endpoint
process.stdout.write(`${JSON.stringify({ url, databaseUrl, code: await endpoint.createPairingCode() })}\n`)
process.stdin.resume()
process.stdin.once('end', () => void endpoint.close().then(() => process.exit(0)))
