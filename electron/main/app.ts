import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  DeskError,
  type DeskInfo,
  type DeskNotice,
  type DeskSettings,
  deskSettingsSchema,
} from '#shared/contract/desk-contract.ts'
import { reason } from '#shared/reasons/reason.ts'
import { createRouter, type DeskHandlers } from './contract-router.ts'
import { writeDiagnostics } from './desk/diagnostics.ts'
import { type EndpointLink, pair, tokenIsRefused } from './desk/endpoint-link.ts'
import { greetEndpoint, helloOf } from './desk/greet-endpoint.ts'
import { type OwnEndpoint, startOwnEndpoint } from './desk/own-endpoint.ts'
import { createShopFiles } from './desk/shop-files.ts'
import { openIdentity } from './desk/station-identity.ts'
import { storedJson } from './desk/stored-json.ts'
import { createTurns } from './in-turn.ts'
import type { Log } from './log.ts'
import { beginPrinting } from './printing/begin-printing.ts'
import { createPrinting } from './printing/create-printing.ts'
import { createPageServer } from './serve-page.ts'
import type { DeskHost, Shell } from './shell.ts'

export interface DeskOptions {
  /** Where the program's own files lie: out/, resources/. */
  readonly appRoot: string
  readonly version: string
  readonly log: Log
  /** Joins this endpoint instead of running one of its own. */
  readonly endpointUrl?: string
  readonly pairingCode?: string
  readonly stationName?: string
}

/** Settings of earlier programs know no media and no devices. */
const storedSettingsSchema = deskSettingsSchema.extend({
  media: deskSettingsSchema.shape.media.default({}),
  devices: deskSettingsSchema.shape.devices.default([]),
})

const defaultStationName = 'Bench 1'

/**
 * Wires the desk together, in this order: files, journal, printing, endpoint. Every part is plain Node code;
 * the shell only shows it.
 */
export async function startDesk(
  shell: Shell,
  options: DeskOptions,
): Promise<{ host: DeskHost; stop(): Promise<void> }> {
  const { log, appRoot } = options
  await mkdir(shell.home, { recursive: true, mode: 0o700 })
  const settingsFile = storedJson<DeskSettings>(join(shell.home, 'settings.json'), storedSettingsSchema, {
    language: 'en',
    printers: {},
    media: {},
    devices: [],
  })
  let settings = await settingsFile.read()
  const identity = await openIdentity(shell.home, shell.secrets, Date.now)
  const { journal } = identity
  /** Of this run: two that speak at once are two copies of one station. */
  const run = randomUUID()
  /** Greeting and joining, one after the other: a desk is renewed once, and an answer to who it was cannot undo a joining. */
  const inTurn = createTurns()
  const listeners = new Set<(notice: DeskNotice) => void>()
  const notify = (notice: DeskNotice) => {
    for (const listener of listeners) listener(notice)
  }
  const shopFiles = createShopFiles({
    home: shell.home,
    access: () => identity.link(),
    fetch,
    now: () => new Date(),
    log,
  })
  const printing = await createPrinting({
    home: shell.home,
    htmlToPdf: (html, size) => shell.htmlToPdf(html, size),
    htmlToImage: (html, size, dpi) => shell.htmlToImage(html, size, dpi),
    ...(shell.silentPrint === undefined ? {} : { silentPrint: shell.silentPrint }),
    devices: () => settings.devices,
    shopFile: (sha256) => shopFiles.read(sha256),
    now: () => new Date(),
    log,
  })
  printing.onChange((job) => notify({ notice: 'print-job-changed', job }))

  let own: OwnEndpoint | undefined

  async function joinEndpoint(url: string, code: string, stationName: string, isOwn: boolean): Promise<void> {
    await identity.ready()
    const link = identity.link()
    const again = link !== undefined && (link.url === url || isOwn)
    async function refuseToLeaveWork(): Promise<void> {
      if (link === undefined || again) return
      const undecided = (await identity.offers()).flatMap(({ facts }) => facts)
      const waiting = journal().read().unconfirmed.length + undecided.length
      if (waiting > 0)
        throw new DeskError({
          code: 'not-permitted',
          message: `${waiting} facts still wait for ${link.url}. Let them arrive there before this station joins another shop.`,
          because: reason('facts-wait-elsewhere', { count: waiting, host: link.url }),
        })
    }
    await refuseToLeaveWork()
    const paired = await pair(url, code, stationName)
    // Pairing may take seconds, and the bench works on.
    await refuseToLeaveWork()
    // Every pairing makes a new station, whatever it is called: the ST1 of one endpoint is not the ST1 of another,
    // and numbers that one has leased must never be used at the other.
    const next = { url, own: isOwn, station: paired.station, token: paired.token }
    await identity.become(next, again ? 'paired-again' : undefined)
  }

  /** Before anything is pulled or pushed: an older copy of a station, or a second one, goes on under its own name (P14). */
  async function hello(page: string): Promise<'known' | 'renewed'> {
    await identity.ready()
    const link = identity.link()
    if (link === undefined) return 'known'
    if (link.station.id !== page) {
      // It was opened, or asked, while the desk became this one, and may have missed the word.
      notify({ notice: 'desk-changed', info: info() })
      return 'renewed'
    }
    const answer = await greetEndpoint(link, helloOf(journal(), run))
    if (answer.outcome === 'known') return 'known'
    log.warn('this desk is a copy of its station and got another name', {
      why: answer.why,
      former: link.station.id,
      station: answer.station.id,
    })
    await identity.become({ url: link.url, own: link.own, station: answer.station, token: answer.token }, answer.why)
    notify({ notice: 'desk-changed', info: info() })
    return 'renewed'
  }

  const link = identity.link()
  if (options.endpointUrl !== undefined) {
    if (options.pairingCode !== undefined)
      await joinEndpoint(options.endpointUrl, options.pairingCode, options.stationName ?? defaultStationName, false)
    else if (link?.url !== options.endpointUrl)
      throw new Error(
        `this station has not joined ${options.endpointUrl} yet: add --pair CODE (the endpoint prints one)`,
      )
  } else if (link === undefined || link.own) {
    own = await startOwnEndpoint(shell, appRoot, new Date())
    const current: EndpointLink | undefined = link && { ...link, url: own.url }
    if (current === undefined || (await tokenIsRefused(current)))
      await joinEndpoint(own.url, own.code, options.stationName ?? defaultStationName, true)
    else identity.movedTo(current)
  }

  const begun = beginPrinting(printing, () => inTurn(() => hello(identity.link()?.station.id ?? '')), log).catch(
    (error: unknown) => log.error('the print queues did not start', { error: String(error) }),
  )

  function info(): DeskInfo {
    const link = identity.link()
    return {
      version: options.version,
      shell: shell.name,
      home: shell.home,
      station: link?.station ?? null,
      endpoint: link ? { url: link.url, own: link.own } : null,
      settings,
    }
  }

  const handlers: DeskHandlers = {
    'desk.info': async () => info(),
    'desk.configure': async (change) => {
      settings = {
        language: change.language ?? settings.language,
        printers: change.printers ?? settings.printers,
        media: change.media ?? settings.media,
        devices: change.devices ?? settings.devices,
      }
      await settingsFile.write(settings)
      notify({ notice: 'desk-changed', info: info() })
      return info()
    },
    'desk.join': async ({ url, code, stationName }) => {
      await inTurn(() => joinEndpoint(url, code, stationName, false))
      notify({ notice: 'desk-changed', info: info() })
      return info()
    },
    'desk.diagnostics': (request) =>
      writeDiagnostics(
        {
          home: shell.home,
          now: () => new Date(),
          info,
          printers: () => printing.printers(),
          jobs: () => printing.jobs(),
        },
        request,
      ),
    'desk.hello': async ({ station }) => ({ outcome: await inTurn(() => hello(station)) }),
    'journal.read': async () => {
      await identity.ready()
      return journal().read()
    },
    'journal.append': async ({ events, taken }) => {
      // A page that does not know yet that the desk has become another station.
      if (events.some((event) => event.station !== identity.link()?.station.id))
        throw new DeskError({
          code: 'not-permitted',
          message: 'This desk is another station now. Start its page again.',
          because: reason('another-station', {}),
        })
      await journal().append(events, taken)
      return {}
    },
    'journal.settle': async ({ eventIds }) => {
      await journal().settle(eventIds)
      return {}
    },
    'journal.addBlock': async ({ block }) => {
      // Leased by a page before the desk became another station: nobody would account for it as this one's.
      if (block.format.kind === 'document' && !block.series.startsWith(`${identity.link()?.station.id}/`))
        throw new DeskError({
          code: 'not-permitted',
          message: `The numbers ${block.series} were given to another station. Start this desk's page again.`,
          because: reason('another-station', {}),
        })
      await journal().addBlock(block)
      return {}
    },
    'journal.kept': async () => ({ events: [...journal().kept()] }),
    'journal.offers': async () => ({ offers: await identity.offers() }),
    'journal.answerOffer': async ({ journal: name, eventIds }) => {
      await identity.answerOffer(name, eventIds)
      return {}
    },
    'printing.printers': async () => ({ printers: await printing.printers() }),
    'printing.submit': async (request) => ({ job: await printing.submit(request) }),
    'printing.jobs': async ({ orderId }) => ({ jobs: await printing.jobs(orderId) }),
    'printing.submitBatch': async (batch) => ({ jobs: await printing.submitBatch(batch) }),
    'printing.resumeBatch': async ({ batchId, lastPrinted, newBatchId }) => ({
      jobs: await printing.resumeBatch(batchId, lastPrinted, newBatchId),
    }),
    'printing.decide': async ({ printJobId, decision, printer }) => ({
      job: await printing.decide(printJobId, decision, printer),
    }),
    'printing.confirmByScan': async ({ code }) => ({ jobs: await printing.confirmByScan(code) }),
    'printing.preview': async ({ document, media }) => {
      const { pdf, ...rest } = await printing.preview(document, media)
      return { base64: Buffer.from(pdf).toString('base64'), ...rest }
    },
    'printing.probe': async ({ driver, address }) => ({ printer: await printing.probe(driver, address) }),
    'files.keep': async ({ files }) => ({ missing: await shopFiles.keep(files) }),
    'printing.pdf': async ({ printJobId }) => ({
      base64: Buffer.from(await printing.pdf(printJobId)).toString('base64'),
    }),
  }

  const host: DeskHost = {
    call: createRouter(handlers, log),
    onNotice(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    serve: createPageServer({
      rendererDir: join(appRoot, 'out', 'renderer'),
      endpoint: () => {
        const link = identity.link()
        return link && { url: link.url, token: link.token, run }
      },
      fetch,
    }),
  }
  return {
    host,
    async stop() {
      await printing.stop()
      await begun
      await identity.close()
      await own?.service.stop()
    },
  }
}
