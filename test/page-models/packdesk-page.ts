import { errors, type Page } from 'playwright-core'
import type { PresetId } from '#shared/shop/shop-procedure.ts'
import { Scanner, type ScanOptions } from './scanner.ts'

/** What the coloured band says: the outcome's name, its tone, and its words. */
export interface Band {
  readonly outcome: string
  readonly tone: string
  /** Rises with every act. */
  readonly turn: string
  readonly title: string
  readonly hint: string
  readonly text: string
}

export interface ShownLine {
  readonly id: string
  readonly done: boolean
  readonly packed: number
  readonly ordered: number
  /** SKU and first barcode, as shown. */
  readonly codes: readonly string[]
}

const band = '[data-testid="band"]'

/** The desk's page as the person at the bench uses it: scanner, keys, and what they can read. */
export class PackdeskPage {
  readonly page: Page
  readonly scanner: Scanner

  constructor(page: Page) {
    this.page = page
    this.scanner = new Scanner(page)
  }

  /** Opens the launch address; resolves when the desk is shown and listens. It asks who is at the bench. */
  static async open(page: Page, address: string): Promise<PackdeskPage> {
    await page.goto(address)
    await page.waitForSelector('[data-testid="sync-status"]')
    const shown = new PackdeskPage(page)
    await shown.settled()
    return shown
  }

  /** Shown is not yet listening: React attaches what listens once nothing more urgent is left to do. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done), { timeout: 2000 })),
    )
  }

  /** Badge scan, then the queue. A shop at its first start takes the plain way of working, or another, or is left to ask. */
  async signIn(badge: string, way: PresetId | 'ask' = 'plain'): Promise<void> {
    // A desk that lost its store knows no people until it has reached the endpoint.
    await this.page.waitForSelector('[data-testid^="person-"]')
    await this.settled()
    await this.scanner.scan(badge)
    await this.page.waitForSelector('[data-testid="queue-title"], [data-testid="first-start"]')
    if (way === 'ask' || !(await this.page.isVisible('[data-testid="first-start"]'))) return
    await this.page.click(`[data-testid="preset-${way}"]`)
    await this.page.waitForSelector('[data-testid="queue-title"]')
  }

  scan(code: string, options?: ScanOptions): Promise<void> {
    return this.scanner.scan(code, options)
  }

  /** A person's key: never so soon after a scan that it could be taken for the scanner's. */
  async key(key: string): Promise<void> {
    await this.scanner.quiet()
    await this.page.keyboard.press(key)
  }

  /** The order's code on the queue opens it: in Pack when it can be packed, else its page. */
  async openByScan(number: string, options?: ScanOptions): Promise<void> {
    await this.scan(number, options)
    await this.page.waitForSelector(`[data-testid="order-number"]:has-text("${number}")`)
    await this.settled()
  }

  /** Takes the first order of the queue, by keyboard; returns its number as shown. */
  async openFirst(): Promise<string> {
    await this.page.waitForSelector('[data-testid="order-row"]')
    await this.key('Enter')
    await this.page.waitForSelector(band)
    return ((await this.page.textContent('[data-testid="order-number"]')) ?? '').trim()
  }

  /** From any screen, out of dialogs too: Escape until it is the queue. */
  async toQueue(): Promise<void> {
    const queue = this.page.locator('[data-testid="queue-title"]')
    for (let presses = 0; presses < 4 && !(await queue.isVisible()); presses += 1) {
      await this.key('Escape')
      await queue.waitFor({ timeout: 1500 }).catch((error: unknown) => {
        if (!(error instanceof errors.TimeoutError)) throw error
      })
    }
    await queue.waitFor()
  }

  band(): Promise<Band> {
    return this.page.$eval(band, (element) => {
      const [title, hint] = [...element.querySelectorAll('p')].map((words) => words.textContent ?? '')
      const { outcome = '', tone = '', turn = '' } = (element as HTMLElement).dataset
      return { outcome, tone, turn, title: title ?? '', hint: hint ?? '', text: element.textContent ?? '' }
    })
  }

  /** Does something and resolves with what the band says next. */
  async untilBandChanges(act: () => Promise<void>): Promise<Band> {
    const before = await this.band()
    await act()
    await this.page.waitForFunction(
      ({ selector, outcome, turn }) => {
        const element = document.querySelector<HTMLElement>(selector)
        return element !== null && (element.dataset.outcome !== outcome || element.dataset.turn !== turn)
      },
      { selector: band, ...before },
    )
    return this.band()
  }

  /** Scans a piece and resolves with what the band made of it. */
  scanPiece(code: string, options?: ScanOptions): Promise<Band> {
    return this.untilBandChanges(() => this.scan(code, options))
  }

  async untilBandSays(outcome: string): Promise<Band> {
    await this.page.waitForSelector(`${band}[data-outcome="${outcome}"]`)
    return this.band()
  }

  async toGo(): Promise<number> {
    return Number((await this.page.textContent('[data-testid="to-go"]'))?.replace(/\D/g, ''))
  }

  lines(): Promise<ShownLine[]> {
    return this.page.$$eval('[data-testid="line"]', (rows) =>
      (rows as HTMLElement[]).map((row) => {
        const numbers = [...(row.querySelector('button')?.querySelectorAll('span') ?? [])]
        const packed = Number(row.querySelector('[data-testid="packed"]')?.textContent)
        const ordered = Number(
          numbers
            .map((element) => /^\/ (\d+)$/.exec(element.textContent ?? '')?.[1])
            .find((found) => found !== undefined),
        )
        const codes = (row.querySelector('bdi[dir="ltr"]')?.textContent ?? '').split(' · ')
        return { id: row.dataset.line ?? '', done: 'done' in row.dataset, packed, ordered, codes }
      }),
    )
  }

  /** Scans everything that is still open; `codeOf` says what stands on a piece of the line (its barcode, if shown). */
  async packAll(codeOf = (line: ShownLine) => line.codes.at(-1) ?? ''): Promise<Band> {
    let last = await this.band()
    for (const line of await this.lines())
      for (let piece = line.packed; piece < line.ordered; piece += 1) {
        last = await this.scanPiece(codeOf(line))
        if (last.outcome !== 'right' && last.outcome !== 'line-done' && last.outcome !== 'order-done') return last
      }
    return last
  }

  /** Open an order by its code, scan it full, back to the queue. */
  async packOrder(number: string): Promise<Band> {
    await this.openByScan(number)
    const last = await this.packAll()
    await this.toQueue()
    return last
  }

  syncStatus(): Promise<string | null> {
    return this.page.getAttribute('[data-testid="sync-status"]', 'data-status')
  }

  async untilSyncSays(status: string): Promise<void> {
    await this.page.waitForSelector(`[data-testid="sync-status"][data-status="${status}"]`)
  }

  /** The browser's own word that there is a network again: the desk then tries at once instead of at its next turn. */
  async networkIsBack(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('online')))
  }

  /** On the queue: up to date, and nothing of this station waits. */
  async untilSynced(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('[data-testid="queue-title"]') !== null &&
        document.querySelector('[data-testid="sync-status"][data-status="live"]') !== null &&
        document.querySelector('[data-testid="waiting"]') === null,
    )
  }

  /** What the side of the queue counts for a stage or list: `ready`, `packed`, `alarms` … */
  async count(view: string): Promise<number> {
    return Number(await this.page.getAttribute(`[data-testid="view-${view}"]`, 'data-count'))
  }
}
