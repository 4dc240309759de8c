import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient, stationWith } from '../testing/station-client.ts'

interface Message {
  readonly event: string
  readonly seq: number
}

/** Reads server-sent events until told to stop. */
async function listen(station: StationClient) {
  const response = await station.request('/v1/stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const messages: Message[] = []
  const reading = (async () => {
    for (let text = ''; ; ) {
      const part = await reader?.read().catch(() => undefined)
      if (part === undefined || part.done) return
      text += part.value
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1]
        const seq = Number(/^data: \{"seq":(\d+)\}$/m.exec(block)?.[1])
        if (event !== undefined) messages.push({ event, seq })
      }
    }
  })()
  const stop = async () => {
    await reader?.cancel()
    await reading
  }
  return { messages, response, stop }
}

describe('the live stream of two endpoints on one database', () => {
  const shop = aShop()
  let one: Endpoint
  let two: Endpoint
  let packer: StationClient
  let listener: StationClient

  beforeAll(async () => {
    one = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
    two = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
    await one.receiveOrders([anIncomingOrder('S-1')])
    packer = await pairStation(one.url, await one.createPairingCode())
    listener = stationWith(two.url, await pairStation(one.url, await one.createPairingCode()))
  })
  afterAll(async () => {
    await one.close()
    await two.close()
  })

  it('starts with a resync, then says how far the shop is when a station elsewhere pushes', async () => {
    const stream = await listen(listener)
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
    await expect.poll(() => stream.messages[0]?.event).toBe('resync')
    const [receipt] = await packer.push([aStation(packer.id, { orderId: 'test:S-1' }).noted()])
    const seq = receipt?.outcome === 'stored' ? receipt.seq : 0
    await expect.poll(() => stream.messages.at(-1)).toEqual({ event: 'more', seq })
    await stream.stop()
  })

  it('coalesces: fifty pushes make few hints, and the last hint is the head', async () => {
    const stream = await listen(listener)
    const maker = aStation(packer.id, { orderId: 'test:S-1' })
    for (let index = 0; index < 5; index += 1) maker.noted()
    const receipts = await Promise.all(Array.from({ length: 50 }, () => packer.push([maker.noted()])))
    const last = Math.max(...receipts.flat().map((receipt) => (receipt.outcome === 'stored' ? receipt.seq : 0)))
    await expect.poll(() => stream.messages.at(-1)).toEqual({ event: 'more', seq: last })
    expect(stream.messages.filter((message) => message.event === 'more').length).toBeLessThan(25)
    await stream.stop()
  })

  it('tells of a change that nobody was notified of, by looking every second', async () => {
    const stream = await listen(listener)
    await expect.poll(() => stream.messages.length).toBeGreaterThan(0)
    await two.store.pool.query('update shop set seq = seq + 7, head = seq + 7 where shop_id = $1', [shop.id])
    await expect.poll(() => stream.messages.at(-1)?.event, { timeout: 3000 }).toBe('more')
    await stream.stop()
  })

  it('keeps four streams per token and ends the oldest', async () => {
    const streams = []
    for (let index = 0; index < 6; index += 1) streams.push(await listen(packer))
    const text = () => fetch(`${one.url}/metrics`).then((response) => response.text())
    await expect.poll(text).toContain('packdesk_streams 4')
    for (const stream of streams) await stream.stop()
    await expect.poll(text).toContain('packdesk_streams 0')
  })
})
