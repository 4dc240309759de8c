import { sampleShop } from '#resources/sample-shop/shop.ts'
import type { Language } from '#shared/order/intake.ts'
import type { LookDesk } from './look-desk.ts'
import { screens } from './screens.ts'

const badge = sampleShop.operators[0]?.badge ?? ''

/** Shows every screen (or those named) one after the other; `look` is called when each stands still. */
export async function walkScreens(
  desk: LookDesk,
  look: (name: string) => Promise<void>,
  names: readonly string[] = Object.keys(screens),
): Promise<void> {
  const { at } = desk.station
  for (const name of names) {
    await backToQueue(desk)
    await screens[name]?.(desk)
    // What is still moving (a dialog coming in) comes to rest in 120 ms; something that never does must not hold us.
    await at.page.waitForFunction(() => document.getAnimations().length === 0, undefined, { timeout: 5_000 })
    await look(name)
  }
  await backToQueue(desk)
}

/** From wherever: the desk's own prints, dialogs and warnings closed, somebody at the bench, nothing searched. */
async function backToQueue({ station: { at }, printing }: LookDesk): Promise<void> {
  printing.rest()
  for (let presses = 0; presses < 4; presses += 1) {
    if ((await at.page.$('[data-testid^="person-"]')) !== null) await at.signIn(badge)
    if ((await at.page.$('[data-testid="queue-title"]')) !== null) break
    await at.key('Escape')
    await at.page.waitForTimeout(50)
  }
  await at.page.waitForSelector('[data-testid="queue-title"]')
  await at.key('Escape')
  await at.page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-testid="search"]')?.value === '')
}

export async function speak({ station: { at } }: LookDesk, language: Language): Promise<void> {
  await at.toQueue()
  await at.key('F10')
  await at.page.click(`[data-testid="language-${language}"]`)
  await at.page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
  await at.toQueue()
}
