import { Command, Option } from 'commander'
import { createPairingCode } from './auth/pairing.ts'
import { revokeStation } from './auth/revoke-station.ts'
import { issueToken } from './auth/tokens.ts'
import { listEvents } from './cli/list-events.ts'
import { type PlaceOptions, parsePort } from './cli/options.ts'
import { numbersTable } from './cli/print-numbers.ts'
import { type ServeOptions, serve } from './cli/serve.ts'
import { withShop } from './cli/with-shop.ts'
import { importFile, saySummary } from './connectors/import-file.ts'
import { afterRestore, safetyJump } from './numbering/after-restore.ts'
import { numbersReport } from './numbering/numbers-report.ts'
import { listParked } from './orders/parked.ts'
import { readShop } from './shop/shops.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--data <dir>', "data folder of the endpoint's own PostgreSQL (default: PACKDESK_HOME/endpoint)")
    .option('--shop <file>', "the shop's profile (JSON): creates the shop or updates it")
    .option('--shop-id <id>', 'which shop, where there are several')
}

/** Ends the endpoint in order, once, however often it is asked. */
function stopOnSignal(close: () => Promise<void>): void {
  let ending = false
  const stop = () => {
    if (ending) return
    ending = true
    close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  // A desk's own endpoint: the pipe from the desk closes when the desk dies, however it dies.
  if (process.env.PACKDESK_CHILD === '1') process.stdin.once('end', stop).resume()
}

function fail(error: unknown): never {
  complain(error instanceof Error ? error.message : String(error))
  if (error instanceof Error && error.cause instanceof Error) complain(`  because: ${error.cause.message}`)
  process.exit(1)
}

const program = new Command('endpoint').description(
  'Packdesk endpoint: keeps the orders, serves the stations. Uses its own PostgreSQL, or the server in DATABASE_URL.',
)

program.addCommand(
  command('serve', 'serve stations and shop systems until it is stopped')
    .addOption(new Option('--port <n>', '0 takes any free one').argParser(parsePort).default(8787))
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--smtp <url>', 'mail server for messages to customers: smtp://user:password@host:587 (or PACKDESK_SMTP)')
    .option('--mail-from <address>', 'address that mails come from (or PACKDESK_MAIL_FROM)')
    .option('--sms <url>', 'SMS gateway; its token in PACKDESK_SMS_TOKEN (or PACKDESK_SMS)')
    .option('--public-url <url>', 'where customers reach this endpoint (or PACKDESK_PUBLIC_URL)')
    .option('--import <file...>', 'take these files in first, in this order, if the shop has no orders yet')
    .action(async (options: ServeOptions) => {
      const { endpoint, code } = await serve(options, complain)
      stopOnSignal(() => endpoint.close())
      if (process.env.PACKDESK_READY === 'json') say(JSON.stringify({ url: endpoint.url, code }))
      else say(`The endpoint listens at ${endpoint.url}. Pairing code for the next ten minutes: ${code}`)
    }),
)

program.addCommand(
  command(
    'import',
    'take in orders (.jsonl, .csv, .json as WooCommerce answers it) or products (.products.jsonl, .products.csv)',
  )
    .argument('<file>')
    .action(async (file: string, options: PlaceOptions) => {
      const summary = await withShop(options, (store, shopId) => importFile(store, shopId, file, complain))
      say(saySummary(file, summary))
      process.exitCode = summary.broken > 0 ? 1 : 0
    }),
)

program.addCommand(
  command('pair', 'print a pairing code for a station')
    .option('--intake', 'print a token for a shop system instead')
    .action(async (options: PlaceOptions & { intake?: boolean }) => {
      const print = options.intake
        ? withShop(options, (store, shopId) => issueToken(store.pool, 'intake', shopId, ''))
        : withShop(options, createPairingCode)
      say(await print)
    }),
)

program.addCommand(
  command('parked', 'list events that were refused, one JSON line each').action(async (options: PlaceOptions) => {
    const parked = await withShop(options, (store, shopId) => listParked(store.pool, shopId))
    for (const row of parked) say(JSON.stringify(row))
  }),
)

program.addCommand(
  command('events', "list the shop's stored events, one JSON line each").action((options: PlaceOptions) =>
    withShop(options, async (store, shopId) => {
      for await (const line of listEvents(store, shopId)) say(line)
    }),
  ),
)

program.addCommand(
  command('numbers', 'what became of every number: leased, issued, void, gaps, duplicates, free').action(
    async (options: PlaceOptions) => {
      const report = await withShop(options, async (store, shopId) =>
        numbersReport(store.pool, await readShop(store.pool, shopId)),
      )
      for (const line of numbersTable(report.series)) say(line)
      process.exitCode = report.series.some(({ duplicates }) => duplicates.length > 0) ? 1 : 0
    },
  ),
)

program.addCommand(
  command(
    'restored',
    'after the database came back from a backup: run this once, before stations connect again',
  ).action(async (options: PlaceOptions) => {
    const { counters } = await withShop(options, afterRestore)
    say(
      `The shop has a new epoch: stations pull everything again and send what they did in the last 30 days. ${counters} number ranges jumped by ${safetyJump}.`,
    )
  }),
)

program.addCommand(
  command('revoke', 'take the access of a station away')
    .argument('<station>', 'its id, such as ST2')
    .action(async (station: string, options: PlaceOptions) => {
      await withShop(options, (store, shopId) => revokeStation(store, shopId, station))
      say(`${station} has no access any more. Its facts and numbers stay.`)
    }),
)

program.parseAsync().catch(fail)
