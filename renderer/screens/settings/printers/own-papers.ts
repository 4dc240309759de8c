import type { CalibrationData, CommandSheetData } from '#shared/documents/document.ts'
import type { MediaName } from '#shared/documents/media.ts'
import type { Language } from '#shared/order/intake.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { localDay } from '../../../orders/local-day.ts'
import { type Command, commands } from '../../../scanner/parse-code.ts'

/** Papers of the bench belong to no order. */
const ofNoOrder = (shop: ShopProfile, language: Language, now: Date) => ({
  language,
  orderId: '',
  orderNumber: '',
  seller: shop.seller,
  issuedOn: localDay(now),
  copy: 1,
})

export interface CalibrationRequest {
  readonly shop: ShopProfile
  readonly language: Language
  readonly printer: string
  readonly stationName: string
  readonly media: MediaName
  readonly now: Date
}

export function calibrationOf({
  shop,
  language,
  printer,
  stationName,
  media,
  now,
}: CalibrationRequest): CalibrationData {
  return {
    ...ofNoOrder(shop, language, now),
    kind: 'calibration',
    printer,
    stationName,
    media,
    at: now.toISOString(),
  }
}

/** Every command barcode with its words, and everybody's badge. */
export function commandSheetOf(
  shop: ShopProfile,
  language: Language,
  words: (command: Command) => string,
  now: Date,
): CommandSheetData {
  return {
    ...ofNoOrder(shop, language, now),
    kind: 'command-sheet',
    commands: commands.map((command) => ({ code: `PD:${command}`, text: words(command) })),
    people: shop.operators.map(({ name, badge }) => ({ name, badge })),
  }
}
