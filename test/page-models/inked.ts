import type { Page } from 'playwright-core'

/** How many dots of the shown paper are dark: an empty canvas has none. */
export function inked(page: Page): Promise<number> {
  return page.$eval('[data-testid="pdf-page"]', (element) => {
    const canvas = element as HTMLCanvasElement
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1
    return dark
  })
}
