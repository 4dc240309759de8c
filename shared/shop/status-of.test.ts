import { describe, expect, test } from 'vitest'
import { aShopWith } from '#test/builders/shop-builder.ts'
import { statusOf } from './status-of.ts'

const { statuses } = aShopWith('russian').procedure
const idAt = (
  stage: 'ready' | 'awaiting-payment' | 'returned',
  cue: Parameters<typeof statusOf>[0]['cue'],
  set?: string,
) => statusOf({ stage, cue, status: set }, statuses)?.id

describe('D2: an order has exactly one status', () => {
  test('what a person set holds before what stage and cue give', () => {
    expect(idAt('ready', 'paid-online')).toBe('prepaid')
    expect(idAt('ready', 'paid-online', 'reserved')).toBe('reserved')
  })

  test('A2 A16: how it was paid tells apart the statuses of one stage', () => {
    expect(idAt('ready', 'paid-remote')).toBe('prepaid-receipt')
    expect(idAt('ready', 'paid-here')).toBe('paid-here')
    expect(idAt('awaiting-payment', 'payment-failed')).toBe('payment-failed')
  })

  test('a failed attempt to pay what is due at the door is not told as paid', () => {
    expect(idAt('ready', 'payment-failed')).toBe('reserved')
    const prestashop = aShopWith('prestashop').procedure.statuses
    expect(statusOf({ stage: 'ready', cue: 'payment-failed', status: undefined }, prestashop)?.id).toBe(
      'cash-on-delivery',
    )
  })

  test('D7: a disabled status names the orders that have it, and no new ones', () => {
    const less = statuses.map((status) => (status.id === 'prepaid' ? { ...status, enabled: false } : status))
    expect(statusOf({ stage: 'ready', cue: 'paid-online', status: undefined }, less)?.id).toBe('reserved')
    expect(statusOf({ stage: 'ready', cue: 'paid-online', status: 'prepaid' }, less)?.id).toBe('prepaid')
  })

  test('one that the shop has deleted is none', () => {
    expect(idAt('returned', 'exchange', 'gone')).toBe('exchange')
  })
})
