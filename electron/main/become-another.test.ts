import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { DeskMethod, DeskNotice } from '#shared/contract/desk-contract.ts'
import type { PrintJob } from '#shared/contract/print-job.ts'
import type { NumberBlock } from '#shared/numbers/number-pool.ts'
import { aPrintRequest } from '#test/builders/document-data.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { bareShell } from '#test/fakes/bare-shell.ts'
import { startDesk } from './app.ts'
import { lineLog } from './log.ts'

const closing: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

/** An endpoint that names stations ST1, ST2 … as they pair, and answers greetings as it is told. */
async function anEndpoint() {
  const said = { paired: 0, greeted: 0, hello: async (): Promise<object> => ({ outcome: 'known' }) }
  const server: Server = createServer(async (request, response) => {
    const answer = request.url === '/v1/hello' ? await greeted() : paired()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  })
  const greeted = () => {
    said.greeted += 1
    return said.hello()
  }
  const paired = () => {
    said.paired += 1
    return { ...named(`ST${said.paired}`), shop: { id: 'shop', name: 'Shop' } }
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => new Promise((done) => server.close(done)))
  return { said, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const named = (id: string) => ({ token: 'x'.repeat(40), station: { id, name: 'Bench 1' } })

/** Started again on the `home` of another it is that station; on one of its own it pairs. */
async function aDesk(endpointUrl: string, former?: string) {
  const home = former ?? mkdtempSync(join(tmpdir(), 'packdesk-become-'))
  closing.push(() => rm(home, { recursive: true, force: true }))
  const log = lineLog(
    () => undefined,
    () => new Date(0),
  )
  const pairingCode = former === undefined ? { pairingCode: 'ABCD2345' } : {}
  const desk = await startDesk(bareShell(home), { appRoot: home, version: '0.0.0', log, endpointUrl, ...pairingCode })
  let running = true
  async function stop(): Promise<void> {
    if (running) await desk.stop()
    running = false
  }
  closing.push(stop)
  const notices: DeskNotice[] = []
  desk.host.onNotice((notice) => notices.push(notice))
  const call = (method: DeskMethod, request: object) => desk.host.call(method, request)
  const join_ = (url: string) => call('desk.join', { url, code: 'ABCD2345', stationName: 'Bench 1' })
  return { call, join: join_, notices, home, stop }
}

const block: NumberBlock = {
  id: 'block-of-st1',
  pool: 'invoice',
  series: 'ST1/2026',
  format: { kind: 'document', prefix: 'FV', digits: 6 },
  from: 1,
  to: 500,
}

test('P14: unsent work of a desk that is paired again at its endpoint is offered, and it joins no other before that is decided', async () => {
  const [one, other] = [await anEndpoint(), await anEndpoint()]
  const desk = await aDesk(one.url)
  const fact = aStation('ST1', { orderId: 'order-1' }).noted('while the token was refused')
  await desk.call('journal.append', { events: [fact], taken: [] })

  expect(await desk.join(one.url)).toMatchObject({ ok: true, value: { station: { id: 'ST2' } } })
  expect(await desk.call('journal.offers', {})).toMatchObject({
    value: { offers: [{ station: 'ST1', why: 'paired-again', facts: [{ id: fact.id }] }] },
  })

  expect(await desk.join(other.url)).toMatchObject({ ok: false, error: { code: 'not-permitted' } })
  await desk.call('journal.answerOffer', { journal: 'journal-ST1.jsonl', eventIds: [fact.id] })
  expect(await desk.join(other.url)).toMatchObject({ ok: true })
})

test('P14: a page that goes by a former name is told so, also when it missed the moment; the endpoint is not asked for it', async () => {
  const { said, url } = await anEndpoint()
  const desk = await aDesk(url)
  said.hello = async () => ({ outcome: 'renewed', why: 'older-copy', ...named('ST7') })
  expect(await desk.call('desk.hello', { station: 'ST1' })).toMatchObject({ value: { outcome: 'renewed' } })
  said.hello = async () => ({ outcome: 'known' })
  desk.notices.length = 0
  expect(await desk.call('desk.hello', { station: 'ST1' })).toMatchObject({ value: { outcome: 'renewed' } })
  expect(desk.notices).toMatchObject([{ notice: 'desk-changed', info: { station: { id: 'ST7' } } }])
  expect(said.greeted).toBe(1)
  expect(await desk.call('desk.hello', { station: 'ST7' })).toMatchObject({ value: { outcome: 'known' } })
})

test('P14: the slow answer of a former endpoint does not undo that a person has joined another one', async () => {
  const [former, other] = [await anEndpoint(), await anEndpoint()]
  const desk = await aDesk(former.url)
  former.said.hello = async () => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { outcome: 'renewed', why: 'second-copy', ...named('ST7') }
  }
  const [, joined] = await Promise.all([desk.call('desk.hello', { station: 'ST1' }), desk.join(other.url)])
  expect(joined).toMatchObject({ ok: true, value: { endpoint: { url: other.url } } })
  expect(await desk.call('desk.info', {})).toMatchObject({ value: { endpoint: { url: other.url } } })
})

test('P21: a document series that was leased before the desk became another station is not taken into its journal', async () => {
  const { said, url } = await anEndpoint()
  const desk = await aDesk(url)
  expect(await desk.call('journal.addBlock', { block })).toMatchObject({ ok: true })
  said.hello = async () => ({ outcome: 'renewed', why: 'second-copy', ...named('ST7') })
  await desk.call('desk.hello', { station: 'ST1' })
  expect(await desk.call('journal.addBlock', { block })).toMatchObject({ ok: false, error: { code: 'not-permitted' } })
  expect(await desk.call('journal.read', {})).toMatchObject({ value: { blocks: [] } })
})

test('P14 P22: a paper that waited on a disk that was set back is not printed by itself: a person is asked', async () => {
  const { said, url } = await anEndpoint()
  const before = await aDesk(url)
  await before.call('printing.submit', { ...aPrintRequest('job-00001', 'Nowhere') })
  await before.stop()
  said.hello = async () => ({ outcome: 'renewed', why: 'older-copy', ...named('ST7') })
  const desk = await aDesk(url, before.home)
  const state = async () => {
    const answer = await desk.call('printing.jobs', {})
    return answer.ok ? (answer.value as { jobs: PrintJob[] }).jobs[0]?.status : undefined
  }
  await expect.poll(state).toMatchObject({ state: 'unknown', cause: { code: 'former-station' } })
  expect(await desk.call('desk.info', {})).toMatchObject({ value: { station: { id: 'ST7' } } })
})
