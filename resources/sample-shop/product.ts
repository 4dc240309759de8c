import { gs1CheckDigit } from '#shared/numbers/check-digits.ts'

/** Codes of money: postage, discounts, fees, vouchers, corrections. They are not packed. */
const moneyCodes = /^(POST|DOT|M|D|S|B|C2|CRUK|AMAZONFEE|BANK CHARGES|PADS|GIFT_.*)$/
const moneyNames: Readonly<Record<string, string>> = {
  POST: 'Postage',
  DOT: 'Dotcom postage',
  M: 'Manual correction',
  D: 'Discount',
  S: 'Samples',
  B: 'Adjust bad debt',
  C2: 'Carriage',
  AMAZONFEE: 'Amazon fee',
  'BANK CHARGES': 'Bank charges',
}

export function isGoods(sku: string): boolean {
  return !moneyCodes.test(sku)
}

const keptCapitals = new Set(['LED', 'UK', 'CD', 'DIY', '3D', 'TV', 'IPOD', 'I', 'USA', 'XL', 'NYC'])
const properNames =
  /^(christmas|easter|valentine|london|paris|england|english|french|france|victorian|edwardian|danish|swiss|scandinavian|russian|moroccan|chinese|japanese|indian|alphabet city|jubilee|union|gypsy|scottie|spaceboy|dolly|jack|angel of)$/

/** "WHITE HANGING HEART T-LIGHT HOLDER" → "White hanging heart T-light holder". */
export function productName(sku: string, shouted: string): string {
  const given = moneyNames[sku] ?? shouted
  const words = given.split(' ').map((word) => {
    if (keptCapitals.has(word)) return word
    const small = word.toLowerCase()
    if (properNames.test(small)) return capital(small)
    return small.replace(/^t-light/, 'T-light')
  })
  return capital(words.join(' '))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A number that depends on the SKU alone, so that a product is the same in every order and every build. */
function skuNumber(sku: string): number {
  let hash = 0x811c9dc5
  for (const letter of sku) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/** An EAN-13 of GS1's in-house range 2000…, which no real article in a shop carries. */
export function barcodeOf(sku: string): string {
  const digits = `2000${String(skuNumber(sku) % 1e8).padStart(8, '0')}`
  return `${digits}${gs1CheckDigit(digits)}`
}

export function binOf(sku: string): string {
  const number = skuNumber(`bin ${sku}`)
  return `${'ABCDEF'.charAt(number % 6)}-${String((number % 18) + 1).padStart(2, '0')}-${(number % 4) + 1}`
}

/** Grams of one piece by what the name speaks of; the first word that fits counts. */
const gramsByWord: readonly (readonly [RegExp, number])[] = [
  [/cabinet|drawer unit|bench|stool|chair/i, 4200],
  [/lantern/i, 650],
  [/clock/i, 780],
  [/mirror|chalkboard|blackboard|memo board/i, 900],
  [/cakestand|cake stand|teapot|jug|doorstop|door stop/i, 950],
  [/mug|cup|bowl|plate|dish|jar|vase|bottle/i, 340],
  [/hot water bottle/i, 420],
  [/cushion|quilt|throw|blanket/i, 480],
  [/candle/i, 260],
  [/tin|box|frame|holder/i, 210],
  [/bag|umbrella|apron|tea towel/i, 110],
  [/garland|bunting|decoration|hanging/i, 90],
  [/card|wrap|ribbon|sticker|napkin|tissue|paper|notebook/i, 45],
]

export function gramsOf(name: string): number {
  const single = gramsByWord.find(([word]) => word.test(name))?.[1] ?? 160
  const pieces = Number(/(?:set|pack|box) of (?:\/)?(\d{1,2})|set\/(\d{1,2})/i.exec(name)?.slice(1).find(Boolean) ?? 1)
  return Math.round(single * (1 + (Math.max(1, pieces) - 1) * 0.4))
}
