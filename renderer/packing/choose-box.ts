import type { ShopProfile } from '#shared/shop/shop-profile.ts'

type Box = ShopProfile['boxes'][number]

/** Up to these grams of goods go into the first, second, third box; heavier ones into the last. */
const gramsPerBox = [400, 3_000, 10_000]

/**
 * The box to start with: by weight, because shops know what their goods weigh and rarely how big they are. Only a
 * suggestion; the person at the bench changes it with one choice. `boxes` go from small to large.
 */
export function suggestBox(boxes: readonly Box[], goodsGrams: number): Box | undefined {
  const fit = gramsPerBox.findIndex((limit) => goodsGrams <= limit)
  return boxes[fit === -1 ? boxes.length - 1 : Math.min(fit, boxes.length - 1)]
}
