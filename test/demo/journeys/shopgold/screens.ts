import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { openOrderPage } from '#test/page-models/order-page.ts'
import type { PackdeskPage } from '#test/page-models/packdesk-page.ts'
import type { ReceivedMail } from '../../journey/post-office.ts'
import type { World } from '../../journey/world.ts'

/** What a person of the shop reads and presses, and what its customers have been sent. */
export class Screens {
  readonly world: World
  readonly page: Page
  readonly at: PackdeskPage

  constructor(world: World) {
    this.world = world
    this.page = world.page
    this.at = world.desk
  }

  by(testId: string): Locator {
    return this.page.getByTestId(testId)
  }

  press(testId: string): Promise<void> {
    return this.by(testId).click()
  }

  /** Text as it is read: without the marks that keep codes and names apart from the words around them. */
  async text(testId: string): Promise<string> {
    return plainText((await this.by(testId).first().textContent()) ?? '')
  }

  async says(testId: string, words: string): Promise<boolean> {
    return (await this.text(testId)).includes(words)
  }

  openOrder(number: string): Promise<void> {
    return openOrderPage(this.at, number)
  }

  /** The order's status as its page names it. */
  status(): Promise<string> {
    return this.text('status-now')
  }

  async openSettings(part: string): Promise<void> {
    if (!(await this.by(`settings-${part}`).isVisible())) {
      await this.at.toQueue()
      await this.at.key('F10')
    }
    await this.press(`settings-${part}`)
    await this.by(`settings-part-${part}`).waitFor()
  }

  async saveSettings(): Promise<void> {
    await this.press('procedure-save')
    await this.by('procedure-saved').waitFor()
  }

  /** A list of the queue, by its plain value: `status:otrzymane`, `stale`. */
  list(view: string): Locator {
    return this.page.locator(`[data-testid="lists"] [data-view="${view}"]`)
  }

  async counted(view: string): Promise<number> {
    return Number(await this.list(view).getAttribute('data-count'))
  }

  async showList(view: string): Promise<void> {
    await this.at.toQueue()
    await this.list(view).click()
    await this.page.waitForSelector(`[data-testid="queue-title"][data-view="${view}"]`)
  }

  row(number: string): Locator {
    return this.page.locator(`[data-testid="order-row"][data-number="${number}"]`)
  }

  async savedFile(testId: string): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(testId)])
    return plainText(await readFile(await download.path(), 'utf8'))
  }

  /** Mails about an order whose subject says this; a customer reads no placeholder. */
  mails(number: string, subject = ''): ReceivedMail[] {
    return this.world.post.mails.filter((mail) => mail.subject.includes(number) && mail.subject.includes(subject))
  }
}

export function plainText(text: string): string {
  return text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/[\u00a0\u202f]/g, ' ')
}
