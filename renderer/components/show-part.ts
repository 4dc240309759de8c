/** Brings a part of the page into view and puts the focus there, so that the next key belongs to it. */
export function showPart(id: string): void {
  const part = document.getElementById(id)
  part?.scrollIntoView({ block: 'center' })
  part?.focus({ preventScroll: true })
}
