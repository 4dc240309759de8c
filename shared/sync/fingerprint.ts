/** Orders fall into this many buckets, so that a difference is found without sending every id. */
export const bucketCount = 64

/** Two summands below 2^52 add up exactly; with 53 bits the sum would be rounded and depend on the reading order. */
const modulus = 2 ** 52

/** FNV-1a over UTF-16 code units, 32 bit, with a chosen start. */
function fnv1a(text: string, offset: number): number {
  let hash = offset
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

export function bucketOf(id: string): number {
  return fnv1a(id, 0x811c9dc5) % bucketCount
}

function hash52(text: string): number {
  return (fnv1a(text, 0x811c9dc5) & 0xfffff) * 2 ** 32 + fnv1a(text, 0x9747b28c)
}

export interface StoredOrder {
  readonly id: string
  readonly seq: number
}

/**
 * Count and a hash per bucket of what is really stored: Σ hash(id:seq) mod 2^52, so the order of reading
 * does not matter. Two stores with equal fingerprints hold the same orders at the same seq.
 */
export function fingerprintOf(orders: Iterable<StoredOrder>): { count: number; buckets: number[] } {
  const buckets = new Array<number>(bucketCount).fill(0)
  let count = 0
  for (const { id, seq } of orders) {
    const bucket = bucketOf(id)
    buckets[bucket] = ((buckets[bucket] ?? 0) + hash52(`${id}:${seq}`)) % modulus
    count += 1
  }
  return { count, buckets }
}

/** The buckets in which two fingerprints differ. */
export function differingBuckets(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: bucketCount }, (_, bucket) => bucket).filter((bucket) => a[bucket] !== b[bucket])
}
