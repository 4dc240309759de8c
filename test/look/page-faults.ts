import type { Page } from 'playwright-core'
import { screenWords } from '#shared/locales/screen-words.ts'

/** A text that does not fit, or hangs over its neighbour's or the window's edge: what and where. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const shown = (element: Element) => {
      const style = getComputedStyle(element)
      return style.visibility === 'visible' && style.display !== 'none' && !element.closest('[aria-hidden="true"]')
    }
    const name = (element: Element) => `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 60)}"`
    for (const element of document.querySelectorAll('#root *, [role="dialog"] *')) {
      const ownText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      )
      if (!ownText || !shown(element) || element.closest('option')) continue
      const style = getComputedStyle(element)
      // For screen readers only: one pixel on purpose.
      if (element.closest('thead, label > span') && element.getBoundingClientRect().width <= 1) continue
      const clips = style.overflowX !== 'visible'
      if (clips && element.scrollWidth > element.clientWidth + 1) {
        // A customer's name may end in dots: the order's page has it whole.
        if (!(style.textOverflow === 'ellipsis' && element.closest('[data-testid="order-row"]')))
          faults.push(`cut: ${name(element)} ${element.scrollWidth} > ${element.clientWidth}`)
      }
      const range = document.createRange()
      range.selectNodeContents(element)
      for (const box of range.getClientRects())
        if (box.width > 1 && (box.left < -1 || box.right > window.innerWidth + 1)) {
          faults.push(`outside the window: ${name(element)} ${Math.round(box.left)}…${Math.round(box.right)}`)
          break
        }
    }
    for (const box of document.querySelectorAll('main, [data-testid="orders"], [data-testid="lines"], aside, nav')) {
      const scroller = box.matches('table') ? (box.parentElement ?? box) : box
      if (scroller.scrollWidth > scroller.clientWidth + 1)
        faults.push(`wider than its place: ${box.tagName} ${scroller.scrollWidth} > ${scroller.clientWidth}`)
    }
    return faults
  })
}

/** Everything a finger has to hit that is smaller than that, as "what width×height". */
export function smallTargets(page: Page, atLeastPx: number): Promise<string[]> {
  return page.evaluate((least) => {
    const dialog = document.querySelector('[role="dialog"]')
    const targets = (dialog ?? document).querySelectorAll('button, a[href], select, input, [role="button"]')
    return [...targets]
      .filter((target) => !(target instanceof HTMLButtonElement && target.disabled))
      .map((target) => target.closest('label') ?? target)
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
      .map(
        ({ target, box }) =>
          `${target.textContent?.trim().slice(0, 40)} ${box.width.toFixed()}×${box.height.toFixed()}`,
      )
  }, atLeastPx)
}

/** Texts that look like the name of a text (`queue.empty`) or an unfilled place (`{{number}}`). */
export function untranslated(page: Page): Promise<string[]> {
  const groups = Object.keys(screenWords.en).join('|')
  return page.evaluate((names) => {
    const text = document.body.innerText
    const faults = new RegExp(`\\{\\{\\w+\\}\\}|\\b(?:${names})\\.[a-z][\\w-]+\\b`, 'g')
    return [...text.matchAll(faults)].map(([found]) => found)
  }, groups)
}
