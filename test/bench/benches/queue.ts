import { join } from 'node:path'
import { generateDocuments } from '#test/builders/generate-orders.ts'
import type { Bench } from '../bench.ts'
import { bundlePage } from '../browser/bundle-page.ts'
import { openProfile } from '../browser/open-profile.ts'
import { pullPages, serveOrders } from '../browser/serve-orders.ts'
import { compare, median } from '../measure.ts'

const orders = 100_000
const callsPerRound = 20

/** The queue's first page, with 150 of the stage's first 150 orders changed by facts that are still to be sent. */
export const queue: Bench = {
  name: 'queue-100k',
  atMost: 4,
  async run({ folder, say }) {
    const site = join(folder, 'queue-site')
    await bundlePage('queue-page.ts', site, 'queue.html')
    const server = await serveOrders(site, pullPages(generateDocuments(orders, 2)))
    const context = await openProfile(join(folder, 'queue'))
    const openPage = async () => {
      const page = await context.newPage()
      await page.goto(`${server.url}/queue.html`)
      await page.waitForFunction(() => window.queueBench !== undefined)
      return page
    }
    try {
      const filling = await openPage()
      say('queue-100k fills two stores with 100,000 orders …')
      const startedAt = Date.now()
      await filling.evaluate(() => window.queueBench.fill())
      await filling.close()
      say(`queue-100k filled in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`)
      const page = await openPage()
      await page.evaluate((count) => window.queueBench.open(count), orders)
      const side = (who: 'ours' | 'raw') => async () => {
        const times = await page.evaluate(
          async ([which, calls]) => {
            const taken: number[] = []
            for (let call = 0; call < calls; call += 1) taken.push(await window.queueBench[which]())
            return taken
          },
          [who, callsPerRound] as const,
        )
        return median(times)
      }
      return await compare('raw Dexie, the same stage’s first 50 by index', 11, side('ours'), side('raw'))
    } finally {
      await context.close()
      await server.close()
    }
  },
}
