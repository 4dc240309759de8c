import { describe, expect, test } from 'vitest'
import { placeholdersIn } from '../../messages/fill-template.ts'
import { statusCueSchema } from '../../order/order-summary.ts'
import { type Stage, stages } from '../../order/stage.ts'
import type { Label } from '../label.ts'
import { placeholders } from '../message-template.ts'
import { type PresetId, presetIds, type ShopProcedure, shopProcedureSchema } from '../shop-procedure.ts'
import { statusOf } from '../status-of.ts'
import { presets } from './presets.ts'

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const
const home: Readonly<Record<PresetId, (typeof languages)[number]>> = {
  plain: 'en',
  prestashop: 'fa',
  odoo: 'fa',
  satinalma: 'tr',
  shopgold: 'pl',
  russian: 'ru',
}
/** A cue that one stage alone can have is asked of that stage only. */
const onlyIn: Partial<Record<string, Stage>> = {
  quotation: 'draft',
  price: 'draft',
  return: 'returned',
  exchange: 'returned',
  refunded: 'returned',
}
const standings = stages.flatMap((stage) =>
  statusCueSchema.options
    .filter((cue) => cue !== '' && (onlyIn[cue] ?? stage) === stage)
    .map((cue) => ({ stage, cue, status: undefined })),
)

/** Every text of a procedure with the place it stands in. */
function labelsOf(procedure: ShopProcedure): [string, Label][] {
  return [
    ...procedure.statuses.flatMap((status): [string, Label | undefined][] => [
      [`${status.id} label`, status.label],
      [`${status.id} meaning`, status.meaning],
      [`${status.id} customer`, status.customer],
    ]),
    ...procedure.templates.flatMap((text): [string, Label][] => [
      [`${text.id} name`, text.name],
      [`${text.id} subject`, text.subject],
      [`${text.id} text`, text.text],
    ]),
    ...Object.entries(procedure.scripts),
    ['return policy', procedure.returnPolicy] as [string, Label],
  ].filter((entry): entry is [string, Label] => entry[1] !== undefined)
}

const nameAt = (id: PresetId, stage: Stage, cue: (typeof standings)[number]['cue'] = 'paid-online') =>
  statusOf({ stage, cue, status: undefined }, presets[id].statuses)?.label[home[id]]
const named = (id: PresetId, label: string) =>
  presets[id].statuses.find((status) => status.label[home[id]] === label) ?? expect.fail(`no status ${label}`)

describe.each(presetIds)('F: the preset %s', (id) => {
  const procedure = presets[id]

  test('is a procedure that the settings accept', () => {
    expect(shopProcedureSchema.parse(procedure)).toEqual(procedure)
    expect(procedure.preset).toBe(id)
  })

  test('D2: has one status for every stage and cue, and none is told as paid that is not', () => {
    for (const standing of standings) {
      const status = statusOf(standing, procedure.statuses)
      expect(status, `${standing.stage} ${standing.cue}`).toBeDefined()
      if (standing.cue === 'unpaid' || standing.cue === 'payment-failed')
        expect(status?.cue ?? '', `${standing.stage} ${standing.cue}`).not.toMatch(/^paid/)
    }
  })

  test('leads from every status to one of its stages, in the order of an order’s life', () => {
    const first = (stage: Stage) => procedure.statuses.findIndex((status) => status.stages[0] === stage)
    for (const [before, after] of [
      ['received', 'packing'],
      ['packing', 'shipped'],
      ['shipped', 'delivered'],
    ] as const)
      if (first(before) >= 0 && first(after) >= 0) expect(first(before)).toBeLessThan(first(after))
    expect(procedure.statuses.map((status) => status.colour)).not.toContain('red')
  })

  test('speaks the shop’s language everywhere, and every language in labels and messages', () => {
    for (const [place, label] of labelsOf(procedure))
      for (const language of place.endsWith('meaning') ? ['en', home[id]] : languages)
        expect(label[language]?.trim(), `${place} in ${language}`).toBeTruthy()
  })

  test('F: writes Persian with Persian letters', () => {
    for (const [place, { fa = '' }] of labelsOf(procedure))
      expect(fa, place).not.toMatch(/[\u064a\u0643\u0649\u0629\u0660-\u0669]/)
  })

  test('D9: knows every placeholder that its texts use, and uses those it requires, in every language', () => {
    for (const text of procedure.templates)
      for (const language of languages) {
        const words = `${text.subject[language]}\n${text.text[language]}`
        const braces = [...words.matchAll(/\{([^}]*)\}/g)].map((match) => match[1])
        expect(placeholders, text.id).toEqual(expect.arrayContaining(braces))
        expect(placeholdersIn(words), `${text.id} ${language}`).toEqual(expect.arrayContaining(text.required))
        expect(placeholdersIn(text.subject[language] ?? '').sort(), text.id).toEqual(
          placeholdersIn(text.subject.en).sort(),
        )
      }
    for (const script of Object.values(procedure.scripts))
      for (const words of Object.values(script))
        expect(placeholders).toEqual(
          expect.arrayContaining([...words.matchAll(/\{([^}]*)\}/g)].map((match) => match[1])),
        )
  })

  test('E24: every occasion has a text of this shop', () => {
    for (const rule of Object.values(procedure.occasions))
      expect(procedure.templates.map((text) => text.id)).toContain(rule.template)
  })
})

test('C19: satinalma has exactly the six statuses, each with its meaning; İade Edildi is a return that has begun', () => {
  const { statuses } = presets.satinalma
  expect(statuses.map((status) => status.label.tr)).toEqual([
    'Beklemede',
    'İşlemde',
    'Kargoya Verildi',
    'Tamamlandı',
    'İptal Edildi',
    'İade Edildi',
  ])
  expect(statuses.filter((status) => !status.meaning?.tr)).toEqual([])
  expect(named('satinalma', 'İade Edildi').meaning?.tr).toMatch(/^İade süreci başlatıldı/)
})

test('C2 C4 C11 C20: satinalma mails the receipt and every status; work is İşlemde, the handover Kargoya Verildi', () => {
  const { statuses, occasions } = presets.satinalma
  expect(statuses.filter((status) => !status.email)).toEqual([])
  expect(occasions['order-received']?.email).toBe(true)
  expect(nameAt('satinalma', 'packing')).toBe('İşlemde')
  expect(nameAt('satinalma', 'shipped')).toBe('Kargoya Verildi')
  expect(nameAt('satinalma', 'delivered')).toBe('Tamamlandı')
})

test.each(['satinalma', 'prestashop', 'odoo', 'shopgold', 'russian', 'plain'] as const)(
  'C12 C16 A14 E29 D17: the shipped message of %s has carrier, number, link, help and the expected day',
  (id) => {
    const { statuses, templates } = presets[id]
    const shipped = statusOf({ stage: 'shipped', cue: 'paid-online', status: undefined }, statuses)
    const text = templates.find((candidate) => candidate.id === shipped?.message)
    expect(shipped?.email).toBe(true)
    expect(text?.required).toContain('tracking')
    for (const language of languages)
      expect(placeholdersIn(text?.text[language] ?? '')).toEqual(
        expect.arrayContaining(['carrier', 'tracking', 'tracking_url', 'tracking_help', 'eta']),
      )
  },
)

test('A2 A3 A6 A11 A12 A15 A16: a PrestaShop order’s statuses, letter for letter, in the order of its life', () => {
  expect(nameAt('prestashop', 'received', 'unpaid')).toBe('ثبت شده')
  expect(nameAt('prestashop', 'awaiting-payment', 'unpaid')).toBe('منتظر تایید پرداخت')
  expect(nameAt('prestashop', 'ready', 'paid-online')).toBe('پرداخت تایید شده')
  expect(nameAt('prestashop', 'ready', 'paid-remote')).toBe('پرداخت از راه دور تایید شده')
  expect(nameAt('prestashop', 'packing')).toBe('در حال آماده‌سازی')
  expect(nameAt('prestashop', 'packed')).toBe('بسته‌بندی')
  expect(nameAt('prestashop', 'shipped')).toBe('ارسال شد')
  expect(nameAt('prestashop', 'delivered')).toBe('به دست مشتری رسیده')
  expect(nameAt('prestashop', 'cancelled')).toBe('لغو شده')
  expect(nameAt('prestashop', 'returned', 'return')).toBe('مرجوعی')
})

test('A4 A8 A9: PrestaShop verifies the payment, then calls; the script says paid, registered, how it goes and arrives', () => {
  const { rules, scripts } = presets.prestashop
  expect(rules).toMatchObject({ verifyPayments: true, callAfterPayment: true })
  for (const language of languages)
    expect(placeholdersIn(scripts['payment-accepted']?.[language] ?? '')).toEqual(
      expect.arrayContaining(['order', 'carrier', 'promise_date', 'tracking_help']),
    )
  expect(scripts['payment-accepted']?.fa).toMatch(/پرداخت شما تایید شد.*ثبت شده/)
})

test('B2 B3 B4 B11 B14 B18: an Odoo order’s statuses, letter for letter', () => {
  expect(nameAt('odoo', 'draft', 'quotation')).toBe('پیش‌فاکتور')
  expect(nameAt('odoo', 'received', 'unpaid')).toBe('پیش‌فاکتور ارسال شده')
  expect(nameAt('odoo', 'awaiting-payment', 'unpaid')).toBe('پیش‌فاکتور ارسال شده')
  expect(nameAt('odoo', 'ready')).toBe('سفارش')
  expect(named('odoo', 'برداشت محصول').stages).toEqual(['ready'])
  expect(nameAt('odoo', 'packing')).toBe('آماده‌سازی بسته‌بندی')
  expect(nameAt('odoo', 'packed')).toBe('آمادهٔ ارسال')
  expect(named('odoo', 'چاپ برچسب(های) حمل‌ونقل').stages).toEqual(['packed'])
  expect(nameAt('odoo', 'shipped')).toBe('انجام شده')
  expect(named('odoo', 'انجام شده').email).toBe(true)
  expect(nameAt('odoo', 'returned', 'return')).toBe('بازگشت و بازپرداخت')
  expect(nameAt('odoo', 'returned', 'refunded')).toBe('بازپرداخت کامل')
})

test('B8 B12 B15 B19 B20: Odoo’s rules: confirm the unpaid, three steps, invoice on payment, cart reminder after hours', () => {
  const { rules, occasions } = presets.odoo
  expect(rules).toMatchObject({ confirmUnpaid: true, steps: 3, invoice: 'on-payment' })
  expect(rules.refundable.length).toBeGreaterThan(0)
  expect(occasions['cart-reminder']).toMatchObject({ email: true, template: 'cart-reminder' })
  expect(occasions['cart-reminder']?.afterHours).toBeGreaterThan(0)
})

test('D3 D13 D15 D16 D17: a shopGold order’s statuses, letter for letter', () => {
  const { defaultStatus, statuses } = presets.shopgold
  expect(statuses.find((status) => status.id === defaultStatus)?.label.pl).toBe('otrzymane')
  expect(nameAt('shopgold', 'awaiting-payment', 'unpaid')).toBe('przyjęte – oczekujemy na wpłatę')
  expect(nameAt('shopgold', 'ready')).toBe('realizowane')
  expect(nameAt('shopgold', 'packing')).toBe('realizowane')
  expect(nameAt('shopgold', 'packed')).toBe('oczekiwanie na nadanie')
  expect(nameAt('shopgold', 'shipped')).toBe('zamówienie wysłane')
  expect(nameAt('shopgold', 'delivered')).toBe('zakończone')
  expect(nameAt('shopgold', 'cancelled')).toBe('anulowane')
  expect(nameAt('shopgold', 'returned', 'return')).toBe('reklamacja')
  expect(named('shopgold', 'oczekujące').enabled).toBe(true)
  expect(named('shopgold', 'w trakcie realizacji').stages).toEqual(['packing'])
})

test('D8 D14 D18: several comments for each shopGold status; the account is required while a transfer is awaited', () => {
  const { statuses, templates, occasions, rules } = presets.shopgold
  for (const status of statuses) expect(status.templates.length, status.id).toBeGreaterThan(1)
  const awaited = named('shopgold', 'przyjęte – oczekujemy na wpłatę')
  expect(templates.find((text) => text.id === awaited.message)?.required).toContain('bank_account')
  expect(occasions.review?.template).toBe('review')
  expect(rules.checkNewOrders).toBe(true)
})

test('E4 E8 E9 E20: a Russian shop’s statuses, letter for letter', () => {
  expect(nameAt('russian', 'draft', 'quotation')).toBe('черновик')
  expect(nameAt('russian', 'draft', 'price')).toBe('уточнение цены')
  expect(nameAt('russian', 'received', 'unpaid')).toBe('новый')
  expect(nameAt('russian', 'awaiting-payment', 'unpaid')).toBe('ожидает оплаты')
  expect(nameAt('russian', 'ready', 'paid-online')).toBe('предоплата подтверждена')
  expect(nameAt('russian', 'ready', 'unpaid')).toBe('проверен и зарезервирован')
  expect(nameAt('russian', 'waiting-for-goods')).toBe('ожидает поставки')
  expect(nameAt('russian', 'packing')).toBe('сборка')
  expect(nameAt('russian', 'packed')).toBe('собран')
  expect(nameAt('russian', 'ready-for-pickup')).toBe('готов к выдаче')
  expect(nameAt('russian', 'shipped')).toBe('передан в доставку')
  expect(nameAt('russian', 'delivered')).toBe('доставлен')
  expect(nameAt('russian', 'cancelled')).toBe('отменён')
  expect(nameAt('russian', 'returned', 'return')).toBe('возврат')
})

test('E2 E3 E9 E11 E12 E16 E24 E27: what a Russian shop tells its customers', () => {
  const { statuses, templates, occasions } = presets.russian
  const confirmation = templates.find((text) => text.id === 'order-confirmed')
  for (const language of languages)
    expect(placeholdersIn(confirmation?.text[language] ?? '')).toEqual(
      expect.arrayContaining(['total', 'availability', 'promise_date', 'payment_method', 'return_policy']),
    )
  expect(confirmation?.required).toEqual(
    expect.arrayContaining(['total', 'availability', 'promise_date', 'payment_method', 'return_policy']),
  )
  expect(named('russian', 'предоплата подтверждена').message).toBe('prepayment-confirmed')
  expect(named('russian', 'ожидает оплаты').templates).toEqual(
    expect.arrayContaining(['payment-reminder', 'payment-help']),
  )
  expect(occasions['payment-received']?.email).toBe(true)
  expect(occasions['courier-soon']).toMatchObject({ sms: true, email: false })
  // A status that an order comes to is told; a draft, a new order and a failed payment are no news of ours.
  const silent = statuses.filter((status) => !status.email).map((status) => status.id)
  expect(silent).toEqual(['draft', 'price', 'new', 'payment-failed'])
  const loud = Object.entries(occasions).filter(([, rule]) => rule.email || rule.sms)
  expect(loud.map(([name]) => name).sort()).toEqual(['courier-soon', 'payment-link', 'payment-received'])
})

test('E1 E13 E17 E18: a Russian shop’s rules', () => {
  expect(presets.russian.rules).toMatchObject({
    checkNewOrders: true,
    confirmUnpaid: true,
    promiseRequired: true,
    prepayment: { madeToOrder: true },
  })
  expect(presets.russian.rules.prepayment.above).toBeGreaterThan(0)
  expect(presets.russian.rules.riskShipping).toBeGreaterThan(0)
})
