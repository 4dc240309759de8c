import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { removeData, runEndpoint, serveProcess } from '#endpoint/testing/serve-process.ts'
import { type ShopProfile, shopProfileSchema } from '#shared/shop/shop-profile.ts'
import type { Product } from '#shared/sync/wire.ts'
import { startDesk } from '../../page-models/desk-process.ts'
import { type NetworkCut, networkCut } from '../../page-models/network-cut.ts'
import { PackdeskPage } from '../../page-models/packdesk-page.ts'
import { openPageBrowser, type PageBrowser } from '../../page-models/page-browser.ts'
import { type Gateways, openGateways } from './gateways.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'
import { ShopSystem } from './shop-system.ts'

export interface WorldPlan {
  readonly shop: ShopProfile
  readonly products?: readonly Pick<
    Product,
    'sku' | 'name' | 'barcodes' | 'location' | 'onHand' | 'supplier' | 'returnable'
  >[]
}

/** Everything a journey needs around the desk, all of it real and on loopback; `close` leaves nothing running. */
export interface World {
  readonly desk: PackdeskPage
  /** The desk's window. */
  readonly page: Page
  /** The desk's folder: what it printed lies in `printed`. */
  readonly home: string
  readonly cut: NetworkCut
  readonly shopSystem: ShopSystem
  readonly post: PostOffice
  readonly gateways: Gateways
  /** A window of its own for the customer, with no session of the desk. */
  openCustomerPage(url: string): Promise<Page>
  /** Files of what customers were sent. */
  messages(): Promise<string[]>
  close(): Promise<void>
}

/**
 * An endpoint process with a database of its own, its mail server and gateways, the shop's web system, and one desk
 * that has joined it and shows whom it asks for: nobody has signed in, no preset is chosen.
 */
export async function openWorld(plan: WorldPlan, out: string): Promise<World> {
  const closing: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of closing.reverse()) await end()
    closing.length = 0
  }
  try {
    const folder = await mkdtemp(join(tmpdir(), 'packdesk-journey-'))
    closing.push(() => rm(folder, { recursive: true, force: true }))
    const messagesFolder = join(out, 'messages')
    const post = await openPostOffice(messagesFolder)
    closing.push(() => post.close())
    const gateways = await openGateways(messagesFolder)
    closing.push(() => gateways.close())

    const data = join(folder, 'endpoint')
    const shopFile = join(folder, 'shop.json')
    await mkdir(data, { recursive: true })
    await writeFile(shopFile, JSON.stringify(shopProfileSchema.parse(plan.shop)))
    const endpoint = await serveProcess(['--data', data, '--shop', shopFile], {
      PACKDESK_SMTP: post.url,
      PACKDESK_MAIL_FROM: plan.shop.seller.email ?? 'shop@example.com',
      PACKDESK_SMS: gateways.smsUrl,
      PACKDESK_SMS_TOKEN: gateways.token,
      PACKDESK_REFUND_URL: gateways.refundUrl,
      PACKDESK_REFUND_TOKEN: gateways.token,
    })
    closing.push(() => removeData(data))
    closing.push(() => endpoint.end('SIGTERM'))
    if (plan.products !== undefined) {
      const file = join(folder, 'stock.products.jsonl')
      await writeFile(file, plan.products.map((product) => `${JSON.stringify(product)}\n`).join(''))
      const imported = await runEndpoint(['import', file, '--data', data])
      if (imported.code !== 0) throw new Error(`products were not taken in: ${imported.err}${imported.out}`)
    }
    const { out: printed } = await runEndpoint(['pair', '--intake', '--data', data])
    const token = printed.trim().split('\n').at(-1) ?? ''

    const cut = await networkCut(endpoint.url)
    closing.push(() => cut.close())
    const home = join(folder, 'home')
    const desk = await startDesk({ home, endpoint: cut.url, pair: endpoint.code })
    closing.push(() => desk.stop())
    const browser = await openPageBrowser(join(folder, 'profile'))
    closing.push(() => browser.close())
    const shown = await PackdeskPage.open(browser.page, desk.address)
    let customer: PageBrowser | undefined
    return {
      desk: shown,
      page: browser.page,
      home,
      cut,
      shopSystem: new ShopSystem(endpoint.url, token),
      post,
      gateways,
      async openCustomerPage(url) {
        if (customer === undefined) {
          const opened = await openPageBrowser(join(folder, 'customer'), { viewport: { width: 480, height: 900 } })
          customer = opened
          closing.push(() => opened.close())
        }
        await customer.page.goto(url)
        return customer.page
      },
      messages: async () => (await readdir(messagesFolder)).sort().map((name) => join(messagesFolder, name)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
