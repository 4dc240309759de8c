import type { Page } from 'playwright-core'
import type { Intake } from '#shared/order/intake.ts'
import { openHandover } from '../../../page-models/handover-page.ts'
import { openOrderPage } from '../../../page-models/order-page.ts'
import type { PackdeskPage } from '../../../page-models/packdesk-page.ts'
import type { ReceivedMail } from '../../journey/post-office.ts'
import type { World } from '../../journey/world.ts'

/** Marks that hold codes apart in running text; what is read has none. */
const isolates = /[\u2066-\u2069]/g

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
    const element = await this.page.$(/^[[:]/.test(selector) ? selector : byId(selector))
    return ((await element?.innerText()) ?? '').replace(isolates, '').trim()
  }

  async includes(selector: string, ...words: readonly string[]): Promise<boolean> {
    const text = await this.says(selector)
    const lacking = words.filter((word) => !text.includes(word))
    if (lacking.length > 0) throw new Error(`"${text.slice(0, 300)}" lacks ${lacking.join(' | ')}`)
    return true
  }

  async matches(selector: string, pattern: RegExp): Promise<boolean> {
    const text = await this.says(selector)
    if (!pattern.test(text)) throw new Error(`"${text.slice(0, 300)}" is not ${pattern}`)
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

  async piecesLeft(): Promise<number> {
    return Number(await this.page.getAttribute(byId('to-go'), 'data-count'))
  }

  /** On the pack screen: every piece of the order, then it is complete. */
  async scanAll({ lines }: Intake): Promise<void> {
    await this.at.untilBandSays('idle')
    let said = ''
    for (const line of lines)
      for (let piece = 0; piece < line.quantity; piece += 1) {
        const band = await this.at.scanPiece(line.barcodes[0] ?? '')
        said = band.outcome
        if (band.tone === 'stop') throw new Error(`${line.name}: ${band.text}`)
      }
    if (said !== 'order-done') throw new Error(`not complete after the last piece: ${said}`)
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
