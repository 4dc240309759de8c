import type { PresetId, ShopProcedure } from '../shop-procedure.ts'
import type { ShopProfile } from '../shop-profile.ts'
import { odoo } from './odoo.ts'
import { plain } from './plain.ts'
import { prestashop } from './prestashop.ts'
import { russian } from './russian.ts'
import { satinalma } from './satinalma.ts'
import { shopgold } from './shopgold.ts'

export const presets: Readonly<Record<PresetId, ShopProcedure>> = {
  plain,
  prestashop,
  odoo,
  satinalma,
  shopgold,
  russian,
}

/**
 * The preset's procedure for this shop. What belongs to the shop itself stays: its carriers' tracking, its account,
 * its people and who gets what, the providers that can give money back, and a return policy of its own.
 */
export function procedureFrom(id: PresetId, shop: ShopProfile): ShopProcedure {
  const { procedure } = shop
  const preset = presets[id]
  const policyIsOwn = JSON.stringify(procedure.returnPolicy) !== JSON.stringify(presets[procedure.preset].returnPolicy)
  const { city } = shop.seller.address
  return {
    ...preset,
    chosen: true,
    revision: procedure.revision,
    rules: {
      ...preset.rules,
      // Whose invoices they are is the shop's word with its accountant, not a habit of its desk.
      ownInvoices: procedure.rules.ownInvoices,
      trackingRequired: procedure.rules.trackingRequired,
      refundable: [...new Set([...procedure.rules.refundable, ...preset.rules.refundable])],
      // E13: goods for another city are paid first. Which city is near, only the shop knows.
      prepayment: { ...preset.rules.prepayment, cities: id === 'russian' && city !== '' ? [city] : null },
    },
    bankAccount: procedure.bankAccount || preset.bankAccount,
    teams: procedure.teams,
    assignment: procedure.assignment,
    returnPolicy: policyIsOwn && procedure.returnPolicy.en !== '' ? procedure.returnPolicy : preset.returnPolicy,
  }
}
