import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { procedureResponseSchema, shopResponseSchema } from '#shared/sync/wire.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'
import { saveShop } from './shops.ts'

describe('PUT /v1/shop/procedure', () => {
  let endpoint: Endpoint
  let station: StationClient
  const shop = aShop()

  beforeAll(async () => {
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
  })
  afterAll(() => endpoint.close())

  const put = async (procedure: unknown) => {
    const response = await fetch(`${endpoint.url}/v1/shop/procedure`, {
      method: 'PUT',
      body: JSON.stringify({ procedure }),
      headers: { authorization: `Bearer ${station.token}`, 'content-type': 'application/json' },
    })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const now = async () => shopResponseSchema.parse(await (await station.request('/v1/shop')).json()).procedure
  const [first] = shop.procedure.statuses
  if (first === undefined) throw new Error('a status expected')
  const own = {
    ...first,
    id: 'own-word',
    label: { en: 'Own word' },
    stages: ['ready'] as const,
    cue: 'paid-here' as const,
  }
  const without = (procedure: ShopProcedure, id: string) => ({
    ...procedure,
    statuses: procedure.statuses.filter((status) => status.id !== id),
  })

  it('D7: a status is made, renamed and deleted while no order has it; the revision rises', async () => {
    const before = await now()
    const answer = await put({ ...before, statuses: [...before.statuses, own] })
    expect(procedureResponseSchema.parse(answer.body).shop.procedure.revision).toBe(before.revision + 1)
    const second = await now()
    const renamed = second.statuses.map((status) =>
      status.id === 'own-word' ? { ...status, label: { en: 'Our word' } } : status,
    )
    await put({ ...second, statuses: renamed })
    expect((await now()).statuses.at(-1)?.label.en).toBe('Our word')
    expect((await put(without(await now(), 'own-word'))).status).toBe(200)
    expect((await now()).statuses.map((status) => status.id)).not.toContain('own-word')
  })

  it('D7: of two people who save the same settings, the second is told and overwrites nothing', async () => {
    const seen = await now()
    expect((await put({ ...seen, bankAccount: 'GB00 1' })).status).toBe(200)
    const second = await put({ ...seen, bankAccount: 'GB00 2' })
    expect(second).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('Somebody has saved'), because: { code: 'settings-overtaken' } },
    })
    expect((await now()).bankAccount).toBe('GB00 1')
    expect(await put({ ...(await now()), defaultStatus: 'nothing' })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('defaultStatus') },
    })
  })

  it('D7: a status that orders have, or had by a person’s word, cannot be deleted, only switched off', async () => {
    const before = await now()
    await put({ ...before, statuses: [...before.statuses, own] })
    await endpoint.receiveOrders(['A', 'B', 'C'].map((id) => anIncomingOrder(id)))
    const derived = await put(without(await now(), 'ready'))
    expect(derived).toMatchObject({
      status: 409,
      body: {
        message: expect.stringMatching(/"Ready to pack".*3 orders/),
        because: { code: 'status-in-use', params: { count: 3 } },
      },
    })
    const maker = aStation(station.id, { orderId: 'test:A' })
    await station.push([maker.statusSet('own-word', 'ready'), maker.packed('line-1', 2)])
    const given = await put(without(await now(), 'own-word'))
    expect(given).toMatchObject({ status: 409, body: { message: expect.stringMatching(/"Own word".*1 order has/) } })
    const off = (await now()).statuses.map((status) => ({ ...status, enabled: status.id !== 'own-word' }))
    expect((await put({ ...(await now()), statuses: off })).status).toBe(200)
  })

  it('D7: another preset keeps the statuses that orders were given, switched off', async () => {
    const before = await now()
    const fresh = { ...first, id: 'otrzymane', stages: ['received', 'ready'], templates: [], message: undefined }
    const next = { ...before, preset: 'shopgold', statuses: [fresh], defaultStatus: 'otrzymane', templates: [] }
    expect((await put(next)).status).toBe(200)
    const { statuses } = await now()
    expect(statuses.map((status) => [status.id, status.enabled])).toEqual([
      ['otrzymane', true],
      ['own-word', false],
    ])
  })

  it('the file that a shop was begun with does not undo what people have set since', async () => {
    await saveShop(endpoint.store, { ...shop, name: 'New name' })
    const { name, procedure } = shopResponseSchema.parse(await (await station.request('/v1/shop')).json())
    expect([name, procedure.preset]).toEqual(['New name', 'shopgold'])
  })
})
