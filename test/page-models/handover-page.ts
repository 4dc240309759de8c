import type { Band, PackdeskPage } from './packdesk-page.ts'

/** Opens the handover for a carrier, from any screen; resolves when labels can be scanned. */
export async function openHandover(at: PackdeskPage, carrier: string): Promise<void> {
  await at.toQueue()
  await at.key('F9')
  await at.page.click(`[data-testid="carrier-${carrier}"]`)
  await at.page.waitForSelector('[data-testid="band"]')
}

/** Scans one parcel's label out; the band must be on something else before. */
export function scanOut(at: PackdeskPage, label: string): Promise<Band> {
  return at.scanPiece(label)
}

/** Back to the queue. */
export async function leaveHandover(at: PackdeskPage): Promise<void> {
  await at.key('Escape')
  await at.key('Escape')
  await at.page.waitForSelector('[data-testid="queue-title"]')
}
