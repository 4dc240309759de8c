import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** Every note that the page has started: shape and height. */
    heardNotes?: string[]
  }
}

/** Listens to the page's oscillators; to be called before the page is opened. */
export async function listenToTones(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heardNotes = []
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      window.heardNotes?.push(`${this.type} ${Math.round(this.frequency.value)}`)
      start.call(this, when)
    }
  })
}

/** What was played since the last call, as one text: equal texts sound equal. */
export function takeHeard(page: Page): Promise<string> {
  return page.evaluate(() => (window.heardNotes?.splice(0) ?? []).join(', '))
}
