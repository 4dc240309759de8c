import type { PresetId, ShopProcedure } from '../shop-procedure.ts'
import type { ShopProfile } from '../shop-profile.ts'
import { plain } from './plain.ts'

export const presets: Readonly<Record<PresetId, ShopProcedure>> = {
  plain,
  prestashop: { ...plain, preset: 'prestashop' },
  odoo: { ...plain, preset: 'odoo' },
  satinalma: { ...plain, preset: 'satinalma' },
  shopgold: { ...plain, preset: 'shopgold' },
  russian: { ...plain, preset: 'russian' },
}

/** The preset's procedure for this shop: what belongs to the shop itself (carriers, bank account) stays. */
export function procedureFrom(id: PresetId, shop: ShopProfile): ShopProcedure {
  const { procedure } = shop
  return {
    ...presets[id],
    chosen: true,
    revision: procedure.revision,
    rules: { ...presets[id].rules, trackingRequired: procedure.rules.trackingRequired },
    bankAccount: procedure.bankAccount || presets[id].bankAccount,
    teams: procedure.teams,
  }
}
