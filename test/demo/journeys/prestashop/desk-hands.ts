import type { Page } from 'playwright-core'
import { openHandover } from '../../../page-models/handover-page.ts'
import { openOrderPage } from '../../../page-models/order-page.ts'
import type { PackdeskPage } from '../../../page-models/packdesk-page.ts'
import type { ReceivedMail } from '../../journey/post-office.ts'
import type { World } from '../../journey/world.ts'

/** Marks that hold codes apart in running text; what is read has none. */
const isolates = /[\u2066-\u2069]/g
const persian = '۰۱۲۳۴۵۶۷۸۹'
export const inPersianDigits = (text: string) => text.replace(/\d/g, (digit) => persian[Number(digit)] ?? digit)

/** The hands and eyes of whoever is at the desk that day. */
export class DeskHands {
  readonly world: World
  readonly at: PackdeskPage
  readonly page: Page

  constructor(world: World) {
    this.world = world
    this.at = world.desk
    this.page = world.page
  }

  press(id: string): Promise<void> {
    return this.page.click(byId(id))
  }

  fill(id: string, text: string): Promise<void> {
    return this.page.fill(byId(id), text)
  }

  /** What an element says, as it is read; empty where there is none. */
  async says(selector: string): Promise<string> {
    const element = await this.page.$(selector.startsWith('[') ? selector : byId(selector))
    return ((await element?.innerText()) ?? '').replace(isolates, '').trim()
  }

  async includes(selector: string, ...words: readonly string[]): Promise<boolean> {
    const text = await this.says(selector)
    const lacking = words.filter((word) => !text.includes(word))
    if (lacking.length > 0) throw new Error(`"${text.slice(0, 300)}" lacks ${lacking.join(' | ')}`)
    return true
  }

  isOff(id: string): Promise<boolean> {
    return this.page.isDisabled(byId(id))
  }

  status(): Promise<string> {
    return this.says('status-now')
  }

  stage(): Promise<string | null> {
    return this.page.getAttribute(byId('stage'), 'data-stage')
  }

  nextStep(): Promise<string | null> {
    return this.page.getAttribute(byId('next-action'), 'data-step')
  }

  openOrder(number: string): Promise<void> {
    return openOrderPage(this.at, number)
  }

  /** A list at the side of the queue. */
  async openList(view: string): Promise<void> {
    await this.at.toQueue()
    await this.page.evaluate((testId) => {
      document.querySelector<HTMLElement>(`[data-testid="view-${testId}"]`)?.click()
    }, view)
    await this.page.waitForSelector(`[data-testid="queue-title"][data-view$="${view}"]`)
  }

  rows(): Promise<string[]> {
    return this.page.$$eval('[data-testid="order-row"]', (all) =>
      all.map((row) => (row as HTMLElement).dataset.number ?? ''),
    )
  }

  /** The word that an order's row has for its status. */
  rowStatus(number: string): Promise<string> {
    return this.page.$eval(
      `[data-testid="order-row"][data-number="${number}"] select`,
      (select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent?.trim() ?? '',
    )
  }

  /** Into view, so that the picture shows it. */
  lookAt(id: string): Promise<void> {
    return this.page.$eval(byId(id), (element) => element.scrollIntoView({ block: 'center' }))
  }

  /** The code on the order's label, as the order's page has it: the carrier's, else the SSCC. */
  async label(): Promise<string> {
    const text = await this.says('parcel')
    return /\d{18,24}/.exec(text)?.[0] ?? ''
  }

  handover(carrier: string): Promise<void> {
    return openHandover(this.at, carrier)
  }

  mailsTo(address: string | undefined, subject: string): ReceivedMail[] {
    return this.world.post.mails.filter((mail) => mail.to === address && mail.subject.includes(subject))
  }

  /** What the shop's account page gets about an order. */
  async feed(number: string): Promise<{ readonly status: string; readonly history: readonly { status: string }[] }> {
    return (await this.world.shopSystem.feed(number)) as { status: string; history: { status: string }[] }
  }

  /** What the customer reads on the page behind the address in the messages. */
  async customerReads(): Promise<string> {
    const page = await this.world.openCustomerPage(await this.says('status-page'))
    return (await page.locator('.status').innerText()).trim()
  }
}

export const byId = (id: string): string => `[data-testid="${id}"]`
