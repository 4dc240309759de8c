import type { Language } from '#shared/order/intake.ts'
import type { PresetId } from '#shared/shop/shop-procedure.ts'

/** The language whose shops work this way: a card speaks to them in it. */
export const presetLanguages: Readonly<Record<PresetId, Language>> = {
  plain: 'en',
  prestashop: 'fa',
  odoo: 'fa',
  satinalma: 'tr',
  shopgold: 'pl',
  russian: 'ru',
}
