import { errors } from 'playwright-core'
import type { Intake } from '#shared/order/intake.ts'
import { openHandover, scanOut } from '../../../page-models/handover-page.ts'
import { openOrderPage, stageShown } from '../../../page-models/order-page.ts'
import type { ReceivedMail } from '../../journey/post-office.ts'
import type { World } from '../../journey/world.ts'

const byId = (testId: string) => `[data-testid="${testId}"]`

/** Marks that keep a code's direction inside a sentence: nobody sees them. */
const bare = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '')

/** What the person at the bench does and reads on the real screens. */
export class Bench {
  readonly world: World

  constructor(world: World) {
    this.world = world
  }

  get page() {
    return this.world.page
  }

  get desk() {
    return this.world.desk
  }

  click(testId: string): Promise<void> {
    return this.page.click(byId(testId))
  }

  fill(testId: string, text: string): Promise<void> {
    return this.page.fill(byId(testId), text)
  }

  async seen(selector: string): Promise<void> {
    await this.page.waitForSelector(selector)
  }

  count(testId: string): Promise<number> {
    return this.page.locator(byId(testId)).count()
  }

  /** What can be read in a part of the screen; nothing where it is not there. */
  async words(testId: string): Promise<string> {
    const parts = await this.page.locator(byId(testId)).allTextContents()
    return bare(parts.join(' '))
  }

  async says(testId: string, ...texts: readonly string[]): Promise<boolean> {
    const words = await this.words(testId)
    return texts.every((text) => words.includes(text))
  }

  title(testId: string): Promise<string | null> {
    return this.page.getAttribute(byId(testId), 'title')
  }

  isOff(testId: string): Promise<boolean> {
    return this.page.isDisabled(byId(testId))
  }

  /** A word typed as people type it: never so fast that it could be a scanner's. */
  async answer(text: string): Promise<void> {
    await this.fill('ask-text', text)
    await this.click('ask-confirm')
  }

  stage(): Promise<string | null> {
    return stageShown(this.desk)
  }

  openOrder(order: Intake): Promise<void> {
    return openOrderPage(this.desk, order.number)
  }

  /** The badge, once more where a busy machine has missed its first letters; resolves at the first start's question. */
  async signIn(badge: string): Promise<void> {
    const asked = this.page.locator(byId('first-start'))
    await this.seen('[data-testid^="person-"]')
    await this.desk.settled()
    for (let scans = 0; scans < 3 && !(await asked.isVisible()); scans += 1) {
      await this.desk.scan(badge)
      await asked.waitFor({ timeout: 6000 }).catch((error: unknown) => {
        if (!(error instanceof errors.TimeoutError)) throw error
      })
    }
    await asked.waitFor()
  }

  /** Opens a list at the side and resolves with the numbers of its orders. */
  async list(view: string): Promise<string[]> {
    await this.desk.toQueue()
    const item = this.page.locator(`[data-testid="lists"] [data-view="${view}"]`)
    await item.waitFor({ state: 'attached' })
    for (const group of ['look', 'statuses', 'people'])
      if (!(await item.isVisible()) && (await this.count(`group-${group}`)) > 0) await this.click(`group-${group}`)
    await item.click()
    await this.seen(`[data-testid="queue-title"][data-view="${view}"]`)
    const wanted = Number(await item.getAttribute('data-count'))
    await this.page.waitForFunction(
      (count) => document.querySelectorAll('[data-testid="order-row"]').length === count,
      wanted,
    )
    return this.page.$$eval('[data-testid="order-row"]', (rows) =>
      rows.map((row) => (row as HTMLElement).dataset.number ?? '').sort(),
    )
  }

  async settings(part: string): Promise<void> {
    await this.desk.toQueue()
    await this.desk.key('F10')
    await this.click(`settings-${part}`)
    await this.seen(byId(`settings-part-${part}`))
  }

  async save(): Promise<void> {
    await this.click('procedure-save')
    await this.seen(byId('procedure-saved'))
  }

  /** On the order's page: the status by its name in the list, told to nobody by hand. */
  async setStatus(id: string): Promise<void> {
    await this.click('change-status')
    await this.page.click(`[data-testid="status-dialog"] ${byId(`status-${id}`)}`)
    await this.click('status-confirm')
    await this.seen(`[data-testid="status-card"][data-status="${id}"]`)
  }

  /** Moves a part of a long page to where the picture shows it. */
  async show(testId: string): Promise<void> {
    await this.page.$eval(byId(testId), (part) => part.scrollIntoView({ block: 'start' }))
  }

  /** From the order's page: every piece scanned into the box, and so many papers printed. */
  async pack(order: Intake, papers = 3): Promise<void> {
    await this.click('act-pack')
    await this.desk.untilBandSays('idle')
    for (const line of order.lines)
      for (let piece = 0; piece < line.quantity; piece += 1) await this.desk.scanPiece(line.barcodes[0] ?? '')
    await this.desk.untilBandSays('order-done')
    await this.page.waitForFunction(
      (count) => document.querySelectorAll('[data-testid="paper"][data-state="done"]').length === count,
      papers,
    )
  }

  /** Picked where the shop wants it, then packed. */
  async pickAndPack(order: Intake): Promise<void> {
    await this.openOrder(order)
    if (await this.page.isVisible(byId('act-pick'))) {
      await this.click('act-pick')
      await this.page.waitForSelector(`${byId('act-pack')}:enabled`)
    }
    await this.pack(order)
  }

  /** The number on the label of the order's only parcel, read on its page. */
  async trackingOf(order: Intake): Promise<string> {
    await this.openOrder(order)
    const codes = await this.page.textContent(`${byId('parcel')} bdi`)
    return codes?.split(' · ')[0] ?? ''
  }

  /** Scans the label out at the handover; resolves with its number. */
  async handOver(order: Intake): Promise<string> {
    const label = await this.trackingOf(order)
    await openHandover(this.desk, order.shipping.carrier)
    const band = await scanOut(this.desk, label)
    if (band.outcome !== 'done') throw new Error(`${label} did not leave: ${band.title} ${band.hint}`)
    return label
  }

  async back(): Promise<void> {
    await this.world.cut.set('pass')
    await this.desk.networkIsBack()
    await this.desk.toQueue()
    await this.desk.untilSynced()
  }

  mails(order: Intake, subject: string): readonly ReceivedMail[] {
    return this.world.post.mails.filter((mail) => mail.subject.includes(order.number) && mail.subject.includes(subject))
  }

  /** Kinds of facts in the history on the order's page, newest first. */
  history(): Promise<string[]> {
    return this.page.$$eval('[data-testid="history"] > li', (rows) =>
      rows.map((row) => (row as HTMLElement).dataset.type ?? ''),
    )
  }
}
