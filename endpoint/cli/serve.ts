import { pino } from 'pino'
import { importFile, saySummary } from '../connectors/import-file.ts'
import { refundGatewayFrom } from '../refunds/refund-gateway.ts'
import { chooseShop, hasOrders } from '../shop/shops.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { type CustomerOptions, customerSettings } from './message-options.ts'
import { databaseFrom, type PlaceOptions, readProfile } from './options.ts'

export interface ServeOptions extends PlaceOptions, CustomerOptions {
  readonly host: string
  readonly port: number
  readonly import?: readonly string[]
}

export interface Serving {
  readonly endpoint: Endpoint
  /** A fresh pairing code. */
  readonly code: string
}

/** Starts the endpoint for good. Files to import count only as long as the shop has no orders. */
export async function serve(options: ServeOptions, tell: (message: string) => void): Promise<Serving> {
  const log = pino({ level: process.env.PACKDESK_LOG ?? 'info' }, pino.destination(2))
  const shop = options.shop === undefined ? undefined : await readProfile(options.shop)
  const { host, port } = options
  const payments = refundGatewayFrom(process.env)
  const endpoint = await startEndpoint({
    ...databaseFrom(options, process.env),
    host,
    port,
    log,
    ...customerSettings(options, process.env),
    ...(shop === undefined ? {} : { shop }),
    ...(payments === undefined ? {} : { payments }),
  })
  try {
    const shopId = await chooseShop(endpoint.store, options.shopId ?? shop?.id)
    if (options.import !== undefined && !(await hasOrders(endpoint.store, shopId)))
      for (const file of options.import) tell(saySummary(file, await importFile(endpoint.store, shopId, file, tell)))
    return { endpoint, code: await endpoint.createPairingCode(shopId) }
  } catch (error) {
    await endpoint.close()
    throw error
  }
}
