import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'

export type PresetRule =
  | 'check'
  | 'confirm'
  | 'prepayment'
  | 'verify'
  | 'call'
  | 'promise'
  | 'steps2'
  | 'steps3'
  | 'mailAlways'
  | 'invoiceOnPayment'
  | 'nothingInTheWay'

/** What is special about a way of working, for its card. Every way has something to say. */
export function presetRules({ rules, statuses }: ShopProcedure): PresetRule[] {
  const { madeToOrder, above, cities } = rules.prepayment
  const told = statuses.filter((status) => status.enabled)
  const special: readonly (readonly [PresetRule, boolean])[] = [
    ['check', rules.checkNewOrders],
    ['confirm', rules.confirmUnpaid],
    ['prepayment', madeToOrder || above !== null || cities !== null],
    ['verify', rules.verifyPayments],
    ['call', rules.callAfterPayment],
    ['promise', rules.promiseRequired],
    ['steps2', rules.steps === 2],
    ['steps3', rules.steps === 3],
    ['invoiceOnPayment', rules.invoice === 'on-payment'],
    ['mailAlways', told.every((status) => status.email)],
  ]
  const found = special.filter(([, holds]) => holds).map(([rule]) => rule)
  return found.length > 0 ? found : ['nothingInTheWay']
}
