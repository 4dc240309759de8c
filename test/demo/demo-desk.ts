import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Intake } from '#shared/order/intake.ts'
import { type DeskOptions, type DeskProcess, startDesk } from '../page-models/desk-process.ts'
import { PackdeskPage } from '../page-models/packdesk-page.ts'
import { openPageBrowser, type PageBrowser } from '../page-models/page-browser.ts'
import { piecesOf } from './demo-orders.ts'

export interface DemoDeskOptions extends DeskOptions {
  /** The browser's profile folder: the station's store lies in it. */
  readonly profile: string
  readonly out: string
  /** The badge of the person at the bench. */
  readonly badge: string
}

/** The desk of the demo: its processes, its page, and a camera. */
export class DemoDesk {
  static readonly screenshots: string[] = []
  readonly #options: DemoDeskOptions
  readonly #process: DeskProcess
  readonly #browser: PageBrowser
  readonly #desk: PackdeskPage

  private constructor(options: DemoDeskOptions, process: DeskProcess, browser: PageBrowser, desk: PackdeskPage) {
    this.#options = options
    this.#process = process
    this.#browser = browser
    this.#desk = desk
  }

  static async open(options: DemoDeskOptions): Promise<DemoDesk> {
    const process = await startDesk(options)
    const browser = await openPageBrowser(options.profile)
    const desk = await PackdeskPage.open(browser.page, process.address)
    return new DemoDesk(options, process, browser, desk)
  }

  get page() {
    return this.#browser.page
  }

  async shoot(name: string): Promise<void> {
    await mkdir(join(this.#options.out, 'screenshots'), { recursive: true })
    const number = String(DemoDesk.screenshots.length + 1).padStart(2, '0')
    const file = join('screenshots', `${number}-${name}.png`)
    await this.page.screenshot({ path: join(this.#options.out, file) })
    DemoDesk.screenshots.push(file)
  }

  signIn(): Promise<void> {
    return this.#desk.signIn(this.#options.badge)
  }

  scan(code: string): Promise<void> {
    return this.#desk.scan(code)
  }

  key(key: string): Promise<void> {
    return this.#desk.key(key)
  }

  untilSynced(): Promise<void> {
    return this.#desk.untilSynced()
  }

  networkIsBack(): Promise<void> {
    return this.#desk.networkIsBack()
  }

  async untilOffline(): Promise<void> {
    await this.page.waitForSelector('[data-testid="sync-status"][data-status="offline"]', { timeout: 60_000 })
  }

  async toQueue(): Promise<void> {
    await this.#desk.toQueue()
  }

  /** Scans the order's code on the queue; it opens in Pack. */
  async openOrder(intake: Intake): Promise<void> {
    await this.toQueue()
    await this.scan(intake.number)
    await this.page.waitForSelector('[data-testid="band"]')
  }

  /** Scans pieces one by one, each after the one before was counted; `atMost` leaves the rest open. */
  async scanPieces(
    intake: Intake,
    atMost = Number.POSITIVE_INFINITY,
    onPiece: (done: number) => Promise<void> = async () => undefined,
  ) {
    const pieces = piecesOf(intake)
    const open = Number(await this.page.getAttribute('[data-testid="to-go"]', 'data-count'))
    let done = pieces.length - open
    for (const code of pieces.slice(done, Math.min(pieces.length, done + atMost))) {
      await this.scan(code)
      done += 1
      await this.page.waitForSelector(`[data-testid="to-go"][data-count="${pieces.length - done}"]`)
      await onPiece(done)
    }
  }

  /** Until the papers of the order on screen are where they should be. */
  async untilPrinted(): Promise<void> {
    await this.page.waitForSelector('[data-testid="band"][data-outcome="order-done"]')
    await this.page.waitForFunction(
      () => {
        const papers = [...document.querySelectorAll<HTMLElement>('[data-testid="paper"]')]
        return papers.length >= 3 && papers.every((paper) => paper.dataset.state === 'done')
      },
      undefined,
      { timeout: 120_000 },
    )
  }

  async packWhole(intake: Intake): Promise<void> {
    await this.openOrder(intake)
    await this.scanPieces(intake)
    await this.untilPrinted()
  }

  async speak(language: 'en' | 'fa'): Promise<void> {
    await this.toQueue()
    await this.key('F10')
    await this.page.click(`[data-testid="language-${language}"]`)
    await this.page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
    await this.toQueue()
  }

  /** Everything of the desk at once, as a power cut would. */
  async kill(): Promise<void> {
    await Promise.all([this.#process.kill(), this.#browser.kill()])
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.#process.stop()
  }
}
