import { type Logger, pino } from 'pino'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { createPairingCode } from './auth/pairing.ts'
import { issueToken } from './auth/tokens.ts'
import { forgetCarts } from './carts/forget-carts.ts'
import { announcePages } from './customer-page/page-address.ts'
import { migrate } from './db/migrate.ts'
import { migrations } from './db/migrations.ts'
import { openStore, type Store } from './db/store.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { senderTimes, startSender } from './messages/message-sender.ts'
import { channelsFrom, type MessageSettings } from './messages/message-settings.ts'
import { ageOut, forgetAnswers } from './orders/age-out.ts'
import { rebuildOrders } from './orders/rebuild-orders.ts'
import { type IncomingOrder, type ReceivedOrder, receiveOrders } from './orders/receive-orders.ts'
import type { PaymentProvider } from './refunds/payment-provider.ts'
import { createServer } from './server/create-server.ts'
import { chooseShop, saveShop } from './shop/shops.ts'
import { upgradeProfiles } from './shop/upgrade-profile.ts'
import { watchHeads } from './stream/head-watcher.ts'

export interface EndpointOptions {
  /** A PostgreSQL server; without it the endpoint brings its own, in `dataDir`. */
  readonly databaseUrl?: string
  readonly dataDir?: string
  readonly host?: string
  /** 0 takes any free port. */
  readonly port?: number
  /** Created, or given this profile. */
  readonly shop?: ShopProfile
  /** Who gives money back; without it refunds are refused with words that say what to set up. */
  readonly payments?: PaymentProvider
  /** Where messages to customers go out; what is not named keeps its messages waiting. */
  readonly messages?: MessageSettings
  /** Where customers reach this endpoint; else the address that it listens at. */
  readonly publicUrl?: string
  readonly log?: Logger
}

/** A running endpoint. The shop may be left out where there is only one. */
export interface Endpoint {
  readonly url: string
  readonly databaseUrl: string
  readonly store: Store
  createPairingCode(shopId?: string): Promise<string>
  createIntakeToken(shopId?: string): Promise<string>
  receiveOrders(orders: readonly IncomingOrder[], shopId?: string): Promise<ReceivedOrder[]>
  /** Done orders unchanged for so many days leave the stations. Runs every hour by itself. */
  ageOut(days?: number): Promise<number>
  /** Answers what is under way, ends streams, stops the embedded database, gives the data folder back. */
  close(): Promise<void>
}

const hour = 3_600_000

/** Opens the database named in the options and brings its schema up to date. */
export async function openDatabase(
  options: Pick<EndpointOptions, 'databaseUrl' | 'dataDir'>,
  log: Logger,
  open: typeof openEmbedded = openEmbedded,
): Promise<{ store: Store; close: () => Promise<void> }> {
  const { databaseUrl, dataDir } = options
  if (databaseUrl === undefined && dataDir === undefined) throw new Error('Name a data folder or a DATABASE_URL.')
  const embedded = databaseUrl === undefined ? await open(dataDir ?? '') : undefined
  const store = await openStore(embedded?.databaseUrl ?? databaseUrl ?? '', log).catch(async (cause: unknown) => {
    await embedded?.close()
    throw new Error('The database does not answer. Check DATABASE_URL and that the server runs.', { cause })
  })
  const close = async () => {
    await store.pool.end()
    await embedded?.close()
  }
  try {
    await migrate(store.pool, migrations)
    await upgradeProfiles(store)
    await rebuildOrders(store)
    return { store, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The whole endpoint in this process: database, HTTP, live stream, hourly ageing. For the command, tests and benches. */
export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const log = options.log ?? pino({ level: 'silent' })
  const channels = channelsFrom(options.messages ?? {})
  const { publicUrl } = options
  if (publicUrl !== undefined && !/^https?:\/\/[^\s]+$/.test(publicUrl))
    throw new Error('--public-url: expected an address that begins with https:// or http://.')
  const { store, close: closeDatabase } = await openDatabase(options, log)
  try {
    if (options.shop !== undefined) await saveShop(store, options.shop)
    const {
      app,
      context,
      close: closeServer,
    } = createServer(store, options.payments, new Set(channels.map(({ channel }) => channel)))
    const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 })
    await announcePages(store, { url: publicUrl ?? url, named: publicUrl !== undefined, shopId: options.shop?.id })
    const watcher = watchHeads(store, context.hub)
    const sender = startSender(store, channels, { ...senderTimes, ...options.messages?.times })
    const ageing = setInterval(() => {
      Promise.all([ageOut(store), forgetAnswers(store), forgetCarts(store)]).catch((error: unknown) =>
        log.error({ reason: String(error) }, 'ageing failed'),
      )
    }, hour)
    const shop = (named?: string) => chooseShop(store, named ?? options.shop?.id)
    return {
      url,
      databaseUrl: store.databaseUrl,
      store,
      createPairingCode: async (shopId) => createPairingCode(store, await shop(shopId)),
      createIntakeToken: async (shopId) => issueToken(store.pool, 'intake', await shop(shopId), ''),
      receiveOrders: async (orders, shopId) => receiveOrders(store, await shop(shopId), orders),
      ageOut: (days) => ageOut(store, days),
      close: async () => {
        clearInterval(ageing)
        await Promise.all([closeServer(), sender.close()])
        await watcher.close()
        await closeDatabase()
      },
    }
  } catch (error) {
    await closeDatabase()
    throw error
  }
}
