import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'
import { type MailServer, startMailServer } from './test-support/mail-server.ts'
import { poll } from './test-support/patient-poll.ts'
import { type SmsGateway, startSmsGateway } from './test-support/sms-gateway.ts'
import { aCustomersOrder, aTalkingShop, quick } from './test-support/talking-shop.ts'

describe('what goes out to customers by SMS', () => {
  let gateway: SmsGateway
  let mail: MailServer
  let endpoint: Endpoint
  let station: StationClient
  const shop = aTalkingShop({ 'order-received': { sms: true } })

  beforeAll(async () => {
    gateway = await startSmsGateway()
    mail = await startMailServer()
    const messages = { smtp: mail.url, mailFrom: 'o@shop.example', sms: gateway.url, smsToken: 'secret', times: quick }
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop, messages })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
  })
  afterAll(async () => {
    await endpoint.close()
    await gateway.close()
    await mail.close()
  })

  const reports = async (id: string) => {
    const found = (await station.pullAll()).documents.find((candidate) => candidate.id === `test:${id}`)
    if (found === undefined || !('history' in found)) throw new Error(`no order ${id}`)
    return found.history.flatMap((event) => (event.type === 'message-reported' ? [event.data] : []))
  }
  const bySms = async (id: string) => (await reports(id)).filter((report) => report.channel === 'sms')
  const customer = (phone: string) => ({ name: 'Harriet Blake', phone })

  test('E7 I4: both channels hear once each; the gateway gets E.164, the text and the token', async () => {
    const { order, email } = aCustomersOrder('S-1')
    await endpoint.receiveOrders([order])
    await poll(async () => (await reports('S-1')).map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(mail.to(email)).toHaveLength(1)
    const taken = gateway.taken.filter(({ to }) => to === '+447700900123')
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatchObject({ text: expect.stringContaining('Thank you'), authorization: 'Bearer secret' })
  })

  test('E7: a customer who prefers SMS hears by SMS alone', async () => {
    const email = 'prefers@customer.example'
    const { order } = aCustomersOrder('S-2', { customer: { ...customer('07700 900124'), email, prefers: 'sms' } })
    await endpoint.receiveOrders([order])
    await poll(async () => (await reports('S-2')).map(({ channel, state }) => [channel, state])).toEqual([
      ['sms', 'sent'],
    ])
    expect(mail.to(email)).toEqual([])
  })

  it('waits as long as 503 asks for, takes 400 for an answer, and never repeats what was not answered', async () => {
    let asked = 0
    let hung = 0
    gateway.answer = (to, response) => {
      if (to === '+447700900125' && asked === 0) {
        asked = Date.now()
        response.writeHead(503, { 'retry-after': '1' }).end()
        return true
      }
      if (to === '+447700900126') {
        response.writeHead(400).end('unknown number')
        return true
      }
      if (to !== '+447700900127') return false
      hung += 1
      response.socket?.destroy()
      return true
    }
    await endpoint.receiveOrders([
      aCustomersOrder('S-3', { customer: customer('07700 900125') }).order,
      aCustomersOrder('S-4', { customer: customer('07700 900126') }).order,
      aCustomersOrder('S-5', { customer: customer('07700 900127') }).order,
      aCustomersOrder('S-6', { customer: customer('12') }).order,
    ])
    await poll(() => bySms('S-3')).toMatchObject([{ state: 'sent' }])
    expect(Date.now() - asked).toBeGreaterThan(900)
    await poll(() => bySms('S-4')).toMatchObject([{ state: 'failed', why: 'refused: 400 unknown number' }])
    await poll(() => bySms('S-5')).toMatchObject([{ state: 'unknown', why: 'no-answer' }])
    expect(await bySms('S-6')).toMatchObject([{ state: 'skipped', why: 'bad-number' }])
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(hung).toBe(1)
  })
})
