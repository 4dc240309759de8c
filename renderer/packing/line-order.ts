import type { LineView } from '#shared/order/order.ts'

/** Trouble rises, done lines sink, the rest stays as ordered. */
function rank(line: LineView): number {
  if (line.over > 0) return 0
  return line.open > 0 ? 1 : 2
}

/**
 * The lines that a packer sees. The one just scanned keeps its place among the open ones until the next is
 * scanned, so that nothing jumps away from under the eye.
 */
export function linesToShow(lines: readonly LineView[], currentLineId: string | undefined): LineView[] {
  const shown = lines.filter((line) => line.ordered > 0 || line.over > 0)
  const rankOf = (line: LineView) => (line.id === currentLineId ? Math.min(rank(line), 1) : rank(line))
  return shown
    .map((line, index) => ({ line, index }))
    .sort((a, b) => rankOf(a.line) - rankOf(b.line) || a.index - b.index)
    .map(({ line }) => line)
}
