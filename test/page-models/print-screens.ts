import type { PackdeskPage } from './packdesk-page.ts'

/** A paper in the lists of the prints screen; `about` narrows it down by attribute. */
export const printJob = (about: string): string => `[data-testid="print-job"]${about}`

export const printAlarm = '[data-testid="print-alarm"]'

export async function goToPrints(at: PackdeskPage): Promise<void> {
  await at.toQueue()
  await at.key('F6')
  await at.page.waitForSelector('[data-testid="print-history"]')
}

export async function goToPrinters(at: PackdeskPage): Promise<void> {
  await at.toQueue()
  await at.key('F10')
  await at.page.click('[data-testid="settings-printers"]')
  await at.page.waitForSelector('[data-testid="printer"]')
}
