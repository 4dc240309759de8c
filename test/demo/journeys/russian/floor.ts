import type { Intake } from '#shared/order/intake.ts'
import { openOrderPage } from '../../../page-models/order-page.ts'
import type { ReceivedMail } from '../../journey/post-office.ts'
import type { World } from '../../journey/world.ts'

/** Text as it is read: one kind of space, no marks of direction. */
export const read = (text: string) =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .trim()

/** The shop's desk under the hands of this journey: buttons by their name, words as they are read. */
export class Floor {
  readonly world: World

  constructor(world: World) {
    this.world = world
  }

  get page() {
    return this.world.page
  }

  /** The order's page, by the code on the queue. */
  async open({ number }: Intake): Promise<void> {
    await openOrderPage(this.world.desk, number)
  }

  press(id: string): Promise<void> {
    return this.page.click(`[data-testid="${id}"]`)
  }

  fill(id: string, text: string): Promise<void> {
    return this.page.fill(`[data-testid="${id}"]`, text)
  }

  async choose(id: string, value: string): Promise<void> {
    await this.page.selectOption(`[data-testid="${id}"]`, value)
  }

  /** All that stands there now; empty where there is no such part. */
  async text(id: string): Promise<string> {
    const parts = await this.page.locator(`[data-testid="${id}"]`).allTextContents()
    return read(parts.join(' | '))
  }

  /** Whether every one of these words stands in the part. */
  async says(id: string, ...words: readonly (string | RegExp)[]): Promise<boolean> {
    const text = await this.text(id)
    return words.every((word) => (typeof word === 'string' ? text.includes(word) : word.test(text)))
  }

  see(selector: string) {
    return this.page.waitForSelector(selector)
  }

  shown(selector: string): Promise<boolean> {
    return this.page.locator(selector).first().isVisible()
  }

  /** A button that cannot be pressed, with this as its reason. */
  async off(id: string, why = ''): Promise<boolean> {
    const button = this.page.locator(`[data-testid="${id}"]`)
    return (await button.isDisabled()) && ((await button.getAttribute('title')) ?? '').includes(why)
  }

  async statusIs(words: string): Promise<boolean> {
    return (await this.text('status-now')) === words
  }

  next(step: string) {
    return this.see(`[data-testid="next-action"][data-step="${step}"]`)
  }

  /** Looks over the list of checks, says yes where the shop's rule asks, and confirms to the customer. */
  async checkAndTell(): Promise<void> {
    const payment = this.page.locator('[data-testid="accept-payment"]')
    if ((await payment.count()) > 0) await payment.check()
    await this.press('act-check-tell')
    await this.see('[data-testid="next-action"]:not([data-step="check"])')
  }

  /** To where messages are counted, with nothing of this desk still waiting to be sent. */
  async settle(): Promise<void> {
    await this.world.desk.toQueue()
    await this.world.desk.untilSynced()
  }

  mails({ number }: Intake, subject: string): readonly ReceivedMail[] {
    return this.world.post.mails.filter((mail) => mail.subject.includes(number) && mail.subject.includes(subject))
  }

  /** Exactly one such mail about the order, and every one of these words in it. */
  oneMail(order: Intake, subject: string, ...words: readonly (string | RegExp)[]): boolean {
    const [mail, ...more] = this.mails(order, subject)
    if (mail === undefined || more.length > 0) return false
    const text = read(mail.text)
    return words.every((word) => (typeof word === 'string' ? text.includes(word) : word.test(text)))
  }

  /** The order as the shop's own account page gets it. */
  async feed({ number }: Intake): Promise<string> {
    return JSON.stringify(await this.world.shopSystem.feed(number))
  }

  /** The tracking number or, where the carrier has none, the SSCC of the order on screen. */
  async labelOnScreen(): Promise<string> {
    await this.see('[data-testid="parcel"][data-state="closed"] bdi')
    const codes = (await this.page.textContent('[data-testid="parcel"] bdi')) ?? ''
    return codes.split(' · ')[0] ?? ''
  }
}
