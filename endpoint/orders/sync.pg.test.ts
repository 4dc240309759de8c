import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { differingBuckets, fingerprintOf } from '#shared/sync/fingerprint.ts'
import { bucketResponseSchema, byIdResponseSchema, fingerprintSchema } from '#shared/sync/wire.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'
import { listParked } from './parked.ts'

describe('a station and its endpoint', () => {
  let endpoint: Endpoint
  let station: StationClient
  const shop = aShop()

  beforeAll(async () => {
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
    await endpoint.receiveOrders(Array.from({ length: 30 }, (_, index) => anIncomingOrder(`A-${index}`)))
  })
  afterAll(() => endpoint.close())

  const at = (order: string) => aStation(station.id, { orderId: `test:${order}` })

  it('serves every order once, in pages, rising', async () => {
    const whole = await station.pullAll(0, 7)
    const seqs = whole.documents.map((document) => document.seq)
    expect(new Set(whole.documents.map((document) => document.id)).size).toBe(30)
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    expect(await station.pull(whole.checkpoint)).toMatchObject({
      documents: [],
      checkpoint: whole.checkpoint,
      more: false,
    })
  })

  it('stores a pushed fact, and a pull up to the receipt carries it', async () => {
    const fact = at('A-1').packed('line-1', 2)
    const before = (await station.pullAll()).checkpoint
    const [receipt] = await station.push([fact])
    const { documents, checkpoint } = await station.pullAll(before)
    expect(receipt).toEqual({ id: fact.id, outcome: 'stored', seq: checkpoint })
    expect(documents).toHaveLength(1)
    expect(documents[0]).toMatchObject({ id: 'test:A-1', stage: 'packing', summary: { open: 0 } })
    expect(documents[0]).toMatchObject({ history: [{ type: 'order-received' }, { id: fact.id }] })
  })

  it('gives several facts of one order their own numbers and the document the last one', async () => {
    const maker = at('A-2')
    const facts = [maker.started(), maker.packed(), maker.packed(), maker.closed()]
    const receipts = await station.push(facts)
    const seqs = new Set(receipts.map((receipt) => (receipt.outcome === 'stored' ? receipt.seq : 0)))
    const [document] = (await station.pullAll()).documents.filter(({ id }) => id === 'test:A-2')
    expect([...seqs]).toEqual([document?.seq])
    expect(document).toMatchObject({ stage: 'packed' })
    const history = document && 'history' in document ? document.history : []
    expect(history.map((event) => event.seq)).toEqual(history.map((event) => event.seq ?? 0).sort((a, b) => a - b))
    expect(history.slice(1).map((event) => event.id)).toEqual(facts.map((fact) => fact.id))
  })

  it('stores each of 200 facts once when every one is pushed three times at once', async () => {
    const facts = Array.from({ length: 20 }, (_, order) => at(`A-${order + 5}`)).flatMap((maker) =>
      Array.from({ length: 10 }, () => maker.noted()),
    )
    const pushes = [facts, [...facts].reverse(), facts].flatMap((list) =>
      Array.from({ length: 20 }, (_, index) => list.slice(index * 10, index * 10 + 10)),
    )
    const receipts = (await Promise.all(pushes.map((events) => station.push(events)))).flat()
    expect(receipts.filter((receipt) => receipt.outcome !== 'stored')).toEqual([])
    const { documents, checkpoint } = await station.pullAll()
    const ids = documents.flatMap((document) =>
      'history' in document ? document.history.map((event) => event.id) : [],
    )
    for (const fact of facts) expect(ids.filter((id) => id === fact.id)).toHaveLength(1)
    expect(Math.max(...receipts.map((receipt) => ('seq' in receipt ? receipt.seq : 0)))).toBeLessThanOrEqual(checkpoint)
  })

  it('answers a repeat with the seq that the order has by then', async () => {
    const maker = at('A-3')
    const first = maker.noted('one')
    await station.push([first])
    const [later] = await station.push([maker.noted('two')])
    const [again] = await station.push([first])
    expect(again).toEqual({ ...later, id: first.id })
  })

  it('parks what it refuses, with the field and what was expected, and stores the rest of the push', async () => {
    const maker = at('A-4')
    const good = maker.noted('fine')
    const bad = [
      { ...maker.packed(), data: { lineId: 'line-1', parcelId: 'p', quantity: 'two', code: '' } },
      { ...maker.noted(), type: 'parcel-teleported' },
      { ...maker.noted(), station: 'ST99' },
      maker.fact('order-received', {}),
      { ...maker.noted(), orderId: 'test:nowhere' },
      { ...maker.noted(), id: 'with\u0000nul' },
      'not even an object',
      { ...good, data: { text: 'another fact under a known id' }, stationSeq: 999 },
    ]
    const receipts = await station.push([good, ...bad])
    const reasons = receipts.map((receipt) => (receipt.outcome === 'parked' ? receipt.reason : receipt.outcome))
    expect(reasons).toEqual([
      'stored',
      'malformed',
      'unknown-type',
      'not-permitted',
      'not-permitted',
      'unknown-order',
      'malformed',
      'malformed',
      'malformed',
    ])
    expect(receipts.map((receipt) => ('because' in receipt ? receipt.because?.code : 'stored'))).toEqual([
      'stored',
      'fact-malformed',
      'fact-type-unknown',
      'fact-of-another-station',
      'fact-of-the-shop',
      'fact-order-unknown',
      'fact-malformed',
      'fact-malformed',
      'fact-id-taken',
    ])
    const messages = receipts.map((receipt) => (receipt.outcome === 'parked' ? receipt.message : ''))
    expect(messages[1]).toMatch(/data\.quantity: .*expected number/)
    expect(messages[3]).toContain(`expected "${station.id}"`)
    expect(messages[8]).toContain('already belongs to note-added')
    expect(await listParked(endpoint.store.pool, shop.id)).toHaveLength(8)
  })

  it('takes a parked event off the list when it is sent again and fits', async () => {
    const fact = at('A-LATE').noted()
    expect(await station.push([fact])).toMatchObject([{ outcome: 'parked', reason: 'unknown-order' }])
    await endpoint.receiveOrders([anIncomingOrder('A-LATE')])
    expect(await station.push([fact])).toMatchObject([{ outcome: 'stored' }])
    const parked = await listParked(endpoint.store.pool, shop.id)
    expect(parked.map((row) => row.id)).not.toContain(fact.id)
  })

  it('keeps fields that a newer station adds', async () => {
    const fact = { ...at('A-5').noted(), id: 'from-a-newer-station', weather: 'rain' }
    await station.push([fact])
    const answer = await station.request('/v1/orders/by-id', { ids: ['test:A-5'] })
    expect(await answer.text()).toContain('"weather":"rain"')
  })

  it('has the fingerprint of exactly what a full pull brings', async () => {
    const { documents, checkpoint } = await station.pullAll()
    const theirs = fingerprintSchema.parse(await (await station.request('/v1/fingerprint')).json())
    expect(theirs).toMatchObject({ head: checkpoint, ...fingerprintOf(documents) })
    const [first] = documents
    const [bucket] = differingBuckets(theirs.buckets, fingerprintOf(documents.slice(1)).buckets)
    const held = bucketResponseSchema.parse(await (await station.request(`/v1/fingerprint/${bucket}`)).json())
    expect(held.orders).toContainEqual({ id: first?.id, seq: first?.seq })
  })

  it('shows nothing of one shop to a station of another', async () => {
    const other = aShop()
    const second = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: other })
    try {
      const stranger = await pairStation(second.url, await second.createPairingCode())
      expect((await stranger.pullAll()).documents).toEqual([])
      const byId = await stranger.request('/v1/orders/by-id', { ids: ['test:A-1'] })
      expect(byIdResponseSchema.parse(await byId.json()).documents).toEqual([])
      const [receipt] = await stranger.push([aStation(stranger.id, { orderId: 'test:A-1' }).noted()])
      expect(receipt).toMatchObject({ outcome: 'parked', reason: 'unknown-order' })
      expect(fingerprintSchema.parse(await (await stranger.request('/v1/fingerprint')).json()).count).toBe(0)
    } finally {
      await second.close()
    }
  })
})
