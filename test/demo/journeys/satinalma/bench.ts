import { errors, type Page } from 'playwright-core'
import { z } from 'zod'
import type { Intake } from '#shared/order/intake.ts'
import type { PackdeskPage } from '../../../page-models/packdesk-page.ts'
import type { ReceivedMail } from '../../journey/post-office.ts'
import { PrintedPapers } from '../../journey/printed-papers.ts'
import type { World } from '../../journey/world.ts'

const feedSchema = z.object({
  status: z.string(),
  history: z.array(z.object({ status: z.string() })),
  parcels: z.array(z.object({ tracking: z.string(), url: z.string().optional() })),
})

/** The six words of the shop, in the order in which it lists them, with what each means (C19). */
export const statuses = {
  beklemede: ['Beklemede', 'Sipariş alındı, henüz işleme alınmadı.'],
  islemde: ['İşlemde', 'Sipariş hazırlanıyor ve paketleniyor.'],
  'kargoya-verildi': ['Kargoya Verildi', 'Sipariş kargo firmasına teslim edildi, yolda.'],
  tamamlandi: ['Tamamlandı', 'Sipariş müşteriye ulaştı ve başarıyla tamamlandı.'],
  'iptal-edildi': ['İptal Edildi', 'Sipariş müşteri ya da mağaza tarafından iptal edildi.'],
  'iade-edildi': ['İade Edildi', 'İade süreci başlatıldı; ürün henüz geri gelmemiş olabilir.'],
} as const
export type StatusId = keyof typeof statuses

/** What a person at this bench does and reads; nothing goes around the screens. */
export class Bench {
  readonly #world: World
  readonly at: PackdeskPage
  readonly page: Page
  readonly papers: PrintedPapers

  constructor(world: World) {
    this.#world = world
    this.papers = new PrintedPapers(world.home)
    this.at = world.desk
    this.page = world.page
  }

  byId(id: string) {
    return this.page.locator(`[data-testid="${id}"]`)
  }

  async press(id: string): Promise<void> {
    await this.at.scanner.quiet()
    await this.byId(id).first().click()
  }

  fill(id: string, text: string): Promise<void> {
    return this.byId(id).fill(text)
  }

  async says(id: string, ...words: readonly string[]): Promise<boolean> {
    const text = ((await this.byId(id).first().textContent({ timeout: 500 })) ?? '').replace(/[⁦-⁩]/g, '')
    return words.every((word) => text.includes(word))
  }

  row(intake: Intake) {
    return this.page.locator(`[data-testid="order-row"][data-number="${intake.number}"]`)
  }

  /** A list of the queue, whatever part of the side it stands in. */
  async list(view: string): Promise<void> {
    await this.at.toQueue()
    const item = this.page.locator(`[data-testid="lists"] [data-testid="view-${view}"]`)
    for (const group of ['look', 'statuses']) if (!(await item.isVisible())) await this.byId(`group-${group}`).click()
    await item.click()
  }

  /** The numbers of the list on screen, from top to bottom. */
  rows(): Promise<string[]> {
    return this.page.$$eval('[data-testid="order-row"]', (rows) =>
      (rows as HTMLElement[]).map((row) => row.dataset.number ?? ''),
    )
  }

  /** The page of the order, by scanning its number on the queue. */
  async openPage(intake: Intake): Promise<void> {
    await this.at.toQueue()
    await this.at.openByScan(intake.number)
    if (!(await this.byId('stage').isVisible())) await this.at.key('F7')
    await this.byId('stage').waitFor()
  }

  /** True where the order's page shows the status by its Turkish word and says what it means. */
  async stands(status: StatusId): Promise<boolean> {
    const [label, meaning] = statuses[status]
    const now = this.byId('status-now')
    return (await now.textContent({ timeout: 500 })) === label && (await now.getAttribute('title')) === meaning
  }

  /** Tracking number of the first parcel that counts, as the order's page shows it. */
  async trackingNumber(): Promise<string> {
    const text = await this.page.locator('[data-testid="parcel"]:not([data-state="void"]) bdi').first().textContent()
    const [number = ''] = (text ?? '').split(' · ')
    return number
  }

  async handOver(carrier: string, label: string): Promise<void> {
    await this.at.toQueue()
    await this.at.key('F9')
    await this.press(`carrier-${carrier}`)
    await this.byId('band').waitFor()
    await this.at.scanPiece(label)
  }

  /** All papers of the order on screen lie in the printer's tray. */
  async untilPrinted(): Promise<void> {
    await this.page.waitForFunction(
      () => {
        const papers = [...document.querySelectorAll<HTMLElement>('[data-testid="paper"]')]
        return papers.length >= 3 && papers.every((paper) => paper.dataset.state === 'done')
      },
      undefined,
      { timeout: 60_000 },
    )
  }

  mailsTo(intake: Intake, subject = ''): ReceivedMail[] {
    const { email } = intake.customer
    return this.#world.post.mails.filter((mail) => mail.to === email && mail.subject.includes(subject))
  }

  /** What the shop's account page would show of it. */
  async feed(intake: Intake): Promise<z.infer<typeof feedSchema>> {
    return feedSchema.parse(await this.#world.shopSystem.feed(intake.number))
  }

  async untilSynced(): Promise<void> {
    await this.at.toQueue()
    await this.at.untilSynced()
  }

  /** Presses until the desk has answered; a press on what is being redrawn goes nowhere. */
  async goneAfter(id: string, gone: string): Promise<void> {
    await this.press(id)
    await this.byId(gone)
      .waitFor({ state: 'detached', timeout: 10_000 })
      .catch((error: unknown) => {
        if (error instanceof errors.TimeoutError) throw new Error(`${gone} stayed after ${id}`, { cause: error })
        throw error
      })
  }
}
