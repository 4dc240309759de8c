import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type DeskProcess, startDesk } from './desk-process.ts'
import { type NetworkCut, type NetworkCutOptions, networkCut } from './network-cut.ts'
import { PackdeskPage } from './packdesk-page.ts'
import { openPageBrowser, type PageBrowser } from './page-browser.ts'

export interface StationStart {
  /** The endpoint's own address; the desk gets one with a cut in between. */
  readonly endpoint: string
  readonly pair: string
  readonly badge: string
  readonly name?: string
  /** Default: a fresh folder that goes with the station. */
  readonly home?: string
  /** Runs before the page is opened, at each start. */
  readonly prepare?: (page: Page) => Promise<void>
  readonly network?: NetworkCutOptions
}

/** A whole packing station: a desk with its home, a browser with its profile, and the cable to the endpoint. */
export class PackingStation {
  readonly home: string
  readonly profile: string
  readonly cut: NetworkCut
  readonly #start: StationStart
  readonly #folder: string
  #desk: DeskProcess | undefined
  #browser: PageBrowser | undefined
  #page: PackdeskPage | undefined

  private constructor(start: StationStart, folder: string, cut: NetworkCut) {
    this.#start = start
    this.#folder = folder
    this.home = start.home ?? join(folder, 'home')
    this.profile = join(folder, 'profile')
    this.cut = cut
  }

  /** Joins the endpoint, opens the page and signs in; resolves on the queue when orders and numbers are there. */
  static async join(start: StationStart): Promise<PackingStation> {
    const folder = await mkdtemp(join(tmpdir(), 'packdesk-station-'))
    const cut = await networkCut(start.endpoint, start.network)
    const station = new PackingStation(start, folder, cut)
    try {
      await station.#run({ endpoint: cut.url, pair: start.pair, ...(start.name ? { station: start.name } : {}) })
      await station.at.untilSynced()
      return station
    } catch (error) {
      await station.close()
      throw error
    }
  }

  /** The page; a new object after each start. */
  get at(): PackdeskPage {
    if (this.#page === undefined) throw new Error('this station does not run')
    return this.#page
  }

  get desk(): DeskProcess {
    if (this.#desk === undefined) throw new Error('this station does not run')
    return this.#desk
  }

  /** Starts desk and browser again on the same home and profile, and signs in unless told not to. */
  async restart({ signIn = true } = {}): Promise<void> {
    await this.#run({}, signIn)
  }

  /** SIGKILL to desk, browser and all their processes at the same moment. */
  async kill(): Promise<void> {
    await Promise.all([this.#desk?.kill(), this.#browser?.kill()])
    this.#forget()
  }

  /** Ends desk and browser as people do. */
  async stop(): Promise<void> {
    await this.#browser?.close()
    await this.#desk?.stop()
    this.#forget()
  }

  /** Loses the browser's profile, and the station's store with it. The desk keeps its home. Not while it runs. */
  async loseProfile(): Promise<void> {
    await rm(this.profile, { recursive: true, force: true })
  }

  async close(): Promise<void> {
    await this.stop()
    await this.cut.close()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #run(join: { endpoint?: string; pair?: string; station?: string }, signIn = true): Promise<void> {
    const { badge, prepare } = this.#start
    const [desk, browser] = await Promise.allSettled([
      startDesk({ home: this.home, ...join }),
      openPageBrowser(this.profile),
    ])
    if (desk.status === 'fulfilled') this.#desk = desk.value
    if (browser.status === 'fulfilled') this.#browser = browser.value
    if (desk.status === 'rejected') throw desk.reason
    if (browser.status === 'rejected') throw browser.reason
    await prepare?.(browser.value.page)
    this.#page = await PackdeskPage.open(browser.value.page, desk.value.address)
    if (signIn) await this.#page.signIn(badge)
  }

  #forget(): void {
    this.#desk = undefined
    this.#browser = undefined
    this.#page = undefined
  }
}
