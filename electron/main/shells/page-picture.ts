import type { CodePlace, PageImage, PageSize } from '../shell.ts'
import type { PrintDriver } from './place-document.ts'

const mmPerInch = 25.4
const pixelsPerInch = 96

/** Whole dots of a length: what a head of this resolution has for it. */
export const dotsOf = (mm: number, dpi: number): number => Math.round((mm / mmPerInch) * dpi)

/** At least as many as the paper has; 101.6 mm are 384 and not one more for a rounding error. */
const wholePixels = (mm: number) => Math.ceil((mm / mmPerInch) * pixelsPerInch - 1e-6)

/**
 * Takes the bars out of the picture and answers where they stood. The bars' own path counts, without quiet zones and
 * without the text below: what a printer draws instead begins at its first dark module.
 */
const takeBarsOut = `(() => [...document.querySelectorAll('[data-code]')].map((element) => {
  const bars = element.querySelector('path') ?? element
  const { left, top, width, height } = bars.getBoundingClientRect()
  bars.style.visibility = 'hidden'
  const { symbology = '', code = '', dots = '' } = element.dataset
  return { symbology, code, dots: Number(dots), x: left, y: top, width, height }
}))()`

/** Sets the page to a head's dots before the document is placed, so that it is laid out once. */
export async function setToDots(driver: PrintDriver, size: PageSize, dpi: number): Promise<void> {
  await driver.send('Emulation.setEmulatedMedia', { media: 'print' })
  await driver.send('Emulation.setScrollbarsHidden', { hidden: true })
  await driver.send('Emulation.setDeviceMetricsOverride', {
    width: wholePixels(size.widthMm),
    height: wholePixels(size.heightMm),
    deviceScaleFactor: dpi / pixelsPerInch,
    mobile: false,
  })
}

export const setBack = (driver: PrintDriver): Promise<unknown> =>
  driver.send('Emulation.clearDeviceMetricsOverride', {})

/** The placed document as a picture of exactly `size` at `dpi`. The page must have been set to these dots before. */
export async function pictureOf(driver: PrintDriver, size: PageSize, dpi: number): Promise<PageImage> {
  const pixelsPerDot = pixelsPerInch / dpi
  const answer = await driver.send('Runtime.evaluate', { expression: takeBarsOut, returnByValue: true })
  const { value } = (answer as { result: { value?: readonly CodePlace[] } }).result
  if (value === undefined) throw new Error('The printing page did not answer. Nothing was printed; print it again.')
  const shot = await driver.send('Page.captureScreenshot', {
    format: 'png',
    // The picture is read once and thrown away: fast beats small.
    optimizeForSpeed: true,
    clip: {
      x: 0,
      y: 0,
      width: dotsOf(size.widthMm, dpi) * pixelsPerDot,
      height: dotsOf(size.heightMm, dpi) * pixelsPerDot,
      scale: 1,
    },
  })
  const dots = (pixels: number) => Math.round(pixels / pixelsPerDot)
  return {
    png: Buffer.from((shot as { data: string }).data, 'base64'),
    codes: value.map((place) => ({
      ...place,
      x: dots(place.x),
      y: dots(place.y),
      width: dots(place.width),
      height: dots(place.height),
    })),
  }
}
