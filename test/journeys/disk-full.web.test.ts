import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { journalFacts } from '#test/page-models/journal-file.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { eventsFromStations, idsOf } from './endpoint-events.ts'
import { ewaBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { type SmallDisk, smallDisk } from './small-disk.ts'

const disk = smallDisk(3)
const pieces = 60
const lanternCode = '2000000710532'

if ('why' in disk)
  test('P06 is left out here, and says why', () => {
    expect(disk.why).toMatch(/only root can mount|may not mount/)
  })
else
  describe('a full disk', () => {
    onSmallDisk(disk)
  })

function onSmallDisk(small: SmallDisk): void {
  const shop = journeyShop()
  let endpoint: Endpoint
  let station: PackingStation

  beforeAll(async () => {
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
    await endpoint.receiveOrders([orderOf('LT-1', [[lantern, pieces]])])
    const pair = await endpoint.createPairingCode()
    const home = join(small.path, 'home')
    station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge, home })
    await station.at.untilSynced()
  })
  afterAll(async () => {
    await station?.close()
    await endpoint?.close()
    small.remove()
  })

  const journalled = async () => (await journalFacts(station.home)).filter((fact) => fact.type === 'item-packed').length

  test('P06: a scan that cannot be saved says so and counts nothing; with space again it works, without a restart', async () => {
    const { at } = station
    await at.openByScan('LT-1')
    await at.scanPiece(lanternCode)
    small.fill()
    // The last page of the journal's file still has room for a few lines.
    let acknowledged = 1
    let band = await at.scanPiece(lanternCode)
    while (band.outcome === 'right') {
      acknowledged += 1
      band = await at.scanPiece(lanternCode)
    }
    expect(acknowledged).toBeLessThan(pieces - 2)
    expect(band).toMatchObject({ outcome: 'not-saved', tone: 'stop', title: 'Not saved' })
    expect(band.hint).toMatch(/disk is full\. Free some space, then do it again/)
    expect(await at.toGo()).toBe(pieces - acknowledged)
    expect(await journalled()).toBe(acknowledged)

    await at.key('Enter')
    expect((await at.scanPiece(lanternCode)).outcome).toBe('not-saved')
    expect(await journalled()).toBe(acknowledged)

    small.free()
    await at.key('Enter')
    expect((await at.scanPiece(lanternCode)).outcome).toBe('right')
    expect(await at.toGo()).toBe(pieces - acknowledged - 1)
    expect(await journalled()).toBe(acknowledged + 1)
    await at.toQueue()
    await at.networkIsBack()
    await at.untilSynced()
    expect(idsOf(await eventsFromStations(endpoint, shop.id))).toEqual(idsOf(await journalFacts(station.home)))
  })
}
