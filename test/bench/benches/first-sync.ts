import { join } from 'node:path'
import { generateDocuments } from '#test/builders/generate-orders.ts'
import type { Bench } from '../bench.ts'
import { bundlePage } from '../browser/bundle-page.ts'
import { openProfile } from '../browser/open-profile.ts'
import { pullPages, serveOrders } from '../browser/serve-orders.ts'
import { compare } from '../measure.ts'

const orders = 10_000

/**
 * From an open, empty store to the checkpoint. Every sample has a fresh page, as a first sync has. The peer keeps no
 * checkpoint and checks nothing.
 */
export const firstSync: Bench = {
  name: 'first-sync-10k',
  atMost: 2,
  async run({ folder, say }) {
    const site = join(folder, 'sync-site')
    await bundlePage('sync-page.ts', site, 'sync.html')
    const server = await serveOrders(site, pullPages(generateDocuments(orders, 1)))
    const context = await openProfile(join(folder, 'sync'))
    let sample = 0
    const side = (who: 'ours' | 'raw') => async () => {
      sample += 1
      const page = await context.newPage()
      try {
        await page.goto(`${server.url}/sync.html`)
        await page.waitForFunction(() => window.syncBench !== undefined)
        const ms = await page.evaluate(([which, name, count]) => window.syncBench[which](name, count), [
          who,
          `${who}-${sample}`,
          orders,
        ] as const)
        say(`first-sync-10k ${who} ${ms.toFixed(0)} ms`)
        return ms
      } finally {
        await page.close()
      }
    }
    try {
      const against = 'fetch with the next page ahead + Dexie bulkPut, strict, same indexes'
      return await compare(against, 7, side('ours'), side('raw'))
    } finally {
      await context.close()
      await server.close()
    }
  },
}
