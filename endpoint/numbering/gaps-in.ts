import type { NumberBlock } from '#shared/numbers/number-pool.ts'

/**
 * What a block's numbers became. Numbers are used in rising order: what lies below the highest used and no fact tells
 * of was lost with a journal, or is not sent yet. What lies above is free.
 */
export function gapsIn(
  { block, used }: { readonly block: Pick<NumberBlock, 'from' | 'to'>; readonly used: number },
  serials: ReadonlyMap<number, unknown>,
): { readonly missing: { from: number; to: number }[]; readonly free: number } {
  let highest = Math.min(Math.max(used, block.from - 1), block.to)
  for (let serial = block.to; serial > highest; serial -= 1)
    if (serials.has(serial)) {
      highest = serial
      break
    }
  const missing: { from: number; to: number }[] = []
  for (let serial = block.from; serial <= highest; serial += 1) {
    if (serials.has(serial)) continue
    const last = missing.at(-1)
    if (last !== undefined && last.to === serial - 1) last.to = serial
    else missing.push({ from: serial, to: serial })
  }
  return { missing, free: block.to - highest }
}
