import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import type { NumberBlock } from '#shared/numbers/number-pool.ts'
import { temporaryFolder } from '#test/builders/temporary-folder.ts'
import { bareShell } from '#test/fakes/bare-shell.ts'
import { startDesk } from './app.ts'
import { lineLog } from './log.ts'

const servers: Server[] = []
afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))))

/** An endpoint whose first station is called ST1, as every endpoint's is. */
async function endpoint(shop: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    const station = { id: 'ST1', name: 'Bench 1' }
    response.end(JSON.stringify({ token: 'x'.repeat(40), station, shop: { id: shop, name: shop } }))
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const block: NumberBlock = {
  id: 'block-of-the-sample-shop',
  pool: 'invoice',
  series: 'ST1/2026',
  format: { kind: 'document', prefix: 'FV', digits: 6 },
  from: 1,
  to: 500,
}

test('P21 ST1 of another endpoint is another station: it never uses the numbers that the first one leased', async () => {
  const home = temporaryFolder('join')
  const log = lineLog(
    () => undefined,
    () => new Date(0),
  )
  const options = { appRoot: home, version: '0.0.0', log, pairingCode: 'ABCD2345' }
  for (const shop of ['sample', 'real', 'third']) {
    const desk = await startDesk(bareShell(home), { ...options, endpointUrl: await endpoint(shop) })
    expect(await desk.host.call('journal.read', {})).toMatchObject({ ok: true, value: { blocks: [], taken: [] } })
    expect(await desk.host.call('journal.addBlock', { block })).toMatchObject({ ok: true })
    await desk.stop()
  }
  const journals = readdirSync(home).filter((name) => name.startsWith('journal'))
  expect(journals.sort()).toEqual(['journal-ST1-2.jsonl', 'journal-ST1.jsonl', 'journal.jsonl'])
})
