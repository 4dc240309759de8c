import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { shopProcedureSchema } from '../shop-procedure.ts'
import { presets, procedureFrom } from './presets.ts'

test('choosing a preset keeps what is the shop’s own: tracking, account, people, providers, its return policy', () => {
  const shop = aShop('shop-1')
  const own = {
    ...shop,
    procedure: {
      ...shop.procedure,
      revision: 7,
      bankAccount: 'PL61 1090',
      returnPolicy: { en: 'never' },
      teams: [{ id: 'night', name: { en: 'Night' } }],
      assignment: [{ carrier: 'royal-mail', to: { team: 'night' } }],
      rules: { ...shop.procedure.rules, trackingRequired: { 'royal-mail': true }, refundable: ['PayTR'] },
    },
  }
  const chosen = procedureFrom('russian', own)
  expect(chosen).toMatchObject({ chosen: true, revision: 7, bankAccount: 'PL61 1090', returnPolicy: { en: 'never' } })
  expect(chosen).toMatchObject({ teams: own.procedure.teams, assignment: own.procedure.assignment })
  expect(chosen.rules.trackingRequired).toEqual({ 'royal-mail': true })
  expect(chosen.rules.refundable).toContain('PayTR')
  expect(procedureFrom('odoo', own).rules.refundable).toContain('PayTR')
  expect(shopProcedureSchema.safeParse(chosen).success).toBe(true)
})

test('E13: choosing the Russian preset makes other cities than the shop’s own pay first', () => {
  expect(procedureFrom('russian', aShop('shop-1')).rules.prepayment.cities).toEqual(['Leeds'])
  expect(procedureFrom('odoo', aShop('shop-1')).rules.prepayment.cities).toBeNull()
  expect(procedureFrom('odoo', aShop('shop-1')).returnPolicy).toEqual(presets.odoo.returnPolicy)
})
