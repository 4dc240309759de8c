import type { PackdeskPage } from './packdesk-page.ts'

/** Opens the page of the order whose code is scanned, wherever the scan leads. */
export async function openOrderPage(at: PackdeskPage, number: string): Promise<void> {
  await at.toQueue()
  await at.openByScan(number)
  if ((await at.page.$('[data-testid="stage"]')) === null) await at.key('F7')
  await at.page.waitForSelector('[data-testid="stage"]')
}

export function stageShown(at: PackdeskPage): Promise<string | null> {
  return at.page.getAttribute('[data-testid="stage"]', 'data-stage')
}

export interface ShownPacking {
  /** True for the one that was packed at this station. */
  readonly here: boolean
  readonly text: string
}

/** The two packings that the double-pack question shows; resolves when it is asked. */
export async function packingsShown(at: PackdeskPage): Promise<ShownPacking[]> {
  await at.page.waitForSelector('[data-testid="double-pack"]')
  return at.page.$$eval('[data-testid="packing"]', (sections) =>
    (sections as HTMLElement[]).map((section) => ({
      here: 'here' in section.dataset,
      text: section.textContent ?? '',
    })),
  )
}

/** Answers the question: this station's parcel leaves, or the other one's. */
export async function answerDoublePack(at: PackdeskPage, which: 'here' | 'there'): Promise<void> {
  const packing = which === 'here' ? '[data-here]' : ':not([data-here])'
  await at.page.click(`[data-testid="packing"]${packing} [data-testid="leaves"]`)
  await at.page.waitForSelector('[data-testid="double-pack"]', { state: 'detached' })
}
