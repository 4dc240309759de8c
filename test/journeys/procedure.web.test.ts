import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readShop } from '#endpoint/shop/shops.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { pairStation } from '#endpoint/testing/station-client.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { statusOf } from '#shared/shop/status-of.ts'
import { type DeskProcess, startDesk } from '#test/page-models/desk-process.ts'
import { type NetworkCut, networkCut } from '#test/page-models/network-cut.ts'
import { PackdeskPage } from '#test/page-models/packdesk-page.ts'
import { openPageBrowser, type PageBrowser } from '#test/page-models/page-browser.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const base = journeyShop()
const shop = { ...base, procedure: { ...base.procedure, chosen: false } }
let folder: string
let endpoint: Endpoint
let cut: NetworkCut
let desk: DeskProcess
let browser: PageBrowser
let at: PackdeskPage

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packdesk-procedure-'))
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([
    orderOf('READY-1', [[lantern, 1]]),
    orderOf('READY-2', [
      [lantern, 2],
      [holder, 1],
    ]),
  ])
  cut = await networkCut(endpoint.url)
  desk = await startDesk({ home: join(folder, 'home'), endpoint: cut.url, pair: await endpoint.createPairingCode() })
  browser = await openPageBrowser(join(folder, 'profile'), { viewport: { width: 1280, height: 800 } })
  at = await PackdeskPage.open(browser.page, desk.address)
})

afterAll(async () => {
  await browser?.close()
  await desk?.stop()
  await cut?.close()
  await endpoint?.close()
  await rm(folder, { recursive: true, force: true })
})

const id = (name: string) => `[data-testid="${name}"]`
const saved = async (): Promise<ShopProcedure> => (await readShop(endpoint.store.pool, shop.id)).procedure

/** PACKDESK_PICTURES keeps what the screens look like. */
async function picture(name: string): Promise<void> {
  const place = process.env.PACKDESK_PICTURES
  if (place !== undefined) await at.page.screenshot({ path: join(place, `${name}.png`) })
}

async function openPart(part: string): Promise<void> {
  if (!(await at.page.isVisible(id(`settings-${part}`)))) {
    await at.toQueue()
    await at.key('F10')
  }
  await at.page.click(id(`settings-${part}`))
  await at.page.waitForSelector(id(`settings-part-${part}`))
}

async function save(): Promise<void> {
  await at.page.click(id('procedure-save'))
  await at.page.waitForSelector(id('procedure-saved'))
}

describe('how the shop works', () => {
  test('C19 D3: the first start shows six ways of working in their own languages, needs the connection, and takes one', async () => {
    const { page } = at
    await at.signIn(ewaBadge, 'ask')
    await page.waitForSelector(id('first-start'))
    const started = page.locator(`${id('preset-satinalma')} [title]`, { hasText: 'İade Edildi' })
    expect(await started.getAttribute('title')).toContain('İade süreci')
    const turkish = (await page.textContent(id('preset-satinalma'))) ?? ''
    for (const word of ['Beklemede', 'İşlemde', 'Kargoya Verildi', 'Tamamlandı', 'İptal Edildi', 'İade Edildi'])
      expect(turkish).toContain(word)
    expect(await page.textContent(id('preset-prestashop'))).toContain('منتظر تایید پرداخت')
    expect(await page.getAttribute(`${id('preset-prestashop')} [lang="fa"]`, 'dir')).toBe('rtl')
    expect(await page.locator('[data-testid^="preset-"]').count()).toBe(6)
    await picture('first-start')

    await cut.set('refuse')
    await page.click(id('preset-shopgold'))
    await page.waitForSelector(`${id('save-trouble')}[data-kind="unreachable"]`)
    expect((await saved()).chosen).toBe(false)
    await cut.set('pass')
    await page.click(id('save-retry'))
    await page.waitForSelector(id('queue-title'))
    expect(await saved()).toMatchObject({ preset: 'shopgold', chosen: true })
    // Nobody had chosen a language: the desk speaks the shop's.
    await page.waitForSelector('html[lang="pl"]')
  })

  test('D7 D13 I6: a status is made, named, moved, made the default, given its time and saved', async () => {
    const { page } = at
    await openPart('statuses')
    await page.click(id('status-add'))
    await page.click(id('text-language-pl'))
    await page.fill(id('status-name'), 'do sprawdzenia')
    await page.click(id('text-language-en'))
    await page.fill(id('status-name'), 'To check')
    await page.click(id('colour-violet'))
    const made = await page.getAttribute(`${id('status-row')}:has([aria-current="true"])`, 'data-status')
    const place = () =>
      page.$$eval(
        id('status-row'),
        (rows, wanted) => rows.findIndex((row) => row.getAttribute('data-status') === wanted),
        made,
      )
    const before = await place()
    await page.click(id(`status-down-${made}`))
    expect(await place()).toBe(before + 1)
    await page.focus(id(`status-${made}`))
    await page.keyboard.press('Alt+ArrowUp')
    expect(await place()).toBe(before)
    await page.selectOption(id('default-status'), made)
    await page.fill(id('status-stale'), '6')
    await page.press(id('status-stale'), 'Tab')
    await picture('statuses')
    await save()
    const { statuses, defaultStatus } = await saved()
    expect(statuses[before]).toMatchObject({
      id: made,
      label: { en: 'To check', pl: 'do sprawdzenia' },
      colour: 'violet',
      enabled: true,
      staleHours: 6,
    })
    expect(defaultStatus).toBe(made)
  })

  test('D7: a status that orders have cannot be deleted; the desk says how many and offers to switch it off', async () => {
    const { page } = at
    const used = statusOf({ stage: 'ready', status: undefined, cue: 'paid-online' }, (await saved()).statuses)
    if (used === undefined) throw new Error('the preset has a status for paid orders')
    await openPart('statuses')
    await page.click(id(`status-${used.id}`))
    await page.click(id('status-delete'))
    await page.click(id('procedure-save'))
    await page.waitForSelector(`${id('save-trouble')}[data-kind="refused"]`)
    expect(await page.textContent(id('save-trouble'))).toContain('2')
    await picture('status-in-use')
    await page.click(id('switch-off-instead'))
    await save()
    expect((await saved()).statuses.find((status) => status.id === used.id)?.enabled).toBe(false)
    // Back again: it is a good status.
    await page.click(id(`status-${used.id}`))
    await page.check(id('status-enabled'), { force: true })
    await save()
    expect((await saved()).statuses.find((status) => status.id === used.id)?.enabled).toBe(true)
  })

  test('D7: of two people who change the settings the first one to save wins, and the other is told', async () => {
    const { page } = at
    await openPart('money')
    await page.fill(id('bank-account'), 'PL11 1111')
    const other = await pairStation(endpoint.url, await endpoint.createPairingCode(), 'Bench 2')
    const response = await fetch(`${endpoint.url}/v1/shop/procedure`, {
      method: 'PUT',
      body: JSON.stringify({ procedure: { ...(await saved()), bankAccount: 'PL22 2222' } }),
      headers: { authorization: `Bearer ${other.token}`, 'content-type': 'application/json' },
    })
    expect(response.status).toBe(200)
    await page.click(id('procedure-save'))
    await page.waitForSelector(`${id('save-bar')}[data-overtaken]`)
    expect(await page.isDisabled(id('procedure-save'))).toBe(true)
    expect((await saved()).bankAccount).toBe('PL22 2222')
    await page.click(id('procedure-drop'))
    expect(await page.inputValue(id('bank-account'))).toBe('PL22 2222')
  })

  test('E3 D9: a confirmation without its five facts is marked, placeholders are put in by a press, the preview fills them', async () => {
    const { page } = at
    const confirmation = (await saved()).occasions['order-received']?.template
    if (confirmation === undefined) throw new Error('the preset confirms orders')
    await openPart('texts')
    await page.click(id('text-language-pl'))
    await page.click(id(`text-${confirmation}`))
    await page.fill(id('text-body'), 'Dzień dobry, ')
    expect(await page.locator(id('text-problem')).count()).toBeGreaterThanOrEqual(5)
    for (const name of ['total', 'availability', 'promise_date', 'payment_method', 'return_policy'])
      await page.click(id(`insert-${name}`))
    await expect
      .poll(() => page.$$eval(id('text-problem'), (all) => all.map((one) => (one as HTMLElement).dataset.lacks)), soon)
      .not.toContain('total')
    expect(await page.inputValue(id('text-body'))).toBe(
      'Dzień dobry, {total}{availability}{promise_date}{payment_method}{return_policy}',
    )
    expect(await page.textContent(id('text-preview'))).toContain('25,00')
    await picture('texts')
    await page.click(id('procedure-drop'))
  })

  test('B8 B12 B14 B20 E24: the cart reminder with its delay, the e-mail at a status, steps and invoice are settings', async () => {
    const { page } = at
    const before = await saved()
    const shipped = before.statuses.find((status) => status.stages[0] === 'shipped')
    if (shipped === undefined) throw new Error('the preset has a status for shipped orders')
    await openPart('occasions')
    await page.check(id('occasion-cart-reminder'), { force: true })
    expect(await page.isChecked(id('occasion-email-cart-reminder'))).toBe(true)
    // What tells nobody is shown as off.
    await page.uncheck(id('occasion-email-cart-reminder'), { force: true })
    expect(await page.isChecked(id('occasion-cart-reminder'))).toBe(false)
    await page.check(id('occasion-cart-reminder'), { force: true })
    await page.fill(id('occasion-after-cart-reminder'), '3')
    await page.press(id('occasion-after-cart-reminder'), 'Tab')
    await page.setChecked(id(`tells-${shipped.id}-email`), !shipped.email, { force: true })
    await picture('messages')
    await openPart('rules')
    await page.selectOption(id('rule-steps'), '3')
    await page.selectOption(id('rule-invoice'), 'on-demand')
    await page.check(id('rule-tracking-royal-mail'), { force: true })
    await picture('rules')
    await save()
    const after = await saved()
    expect(after.occasions['cart-reminder']).toMatchObject({ email: true, afterHours: 3 })
    expect(after.statuses.find((status) => status.id === shipped.id)?.email).toBe(!shipped.email)
    expect(after.rules).toMatchObject({ steps: 3, invoice: 'on-demand', trackingRequired: { 'royal-mail': true } })
  })

  test('B7: a team and the rule that gives it orders', async () => {
    const { page } = at
    await openPart('people')
    await page.click(id('team-add'))
    await page.fill(id('team-0'), 'Zwroty')
    await page.click(id('assignment-add'))
    await page.selectOption(id('assignment-carrier-0'), 'royal-mail')
    await picture('people')
    await save()
    const { teams, assignment } = await saved()
    expect(teams.map((team) => team.name.pl)).toEqual(['Zwroty'])
    expect(assignment).toEqual([{ carrier: 'royal-mail', to: { team: teams[0]?.id } }])
  })

  test('the way of working can be changed later, with a warning of what it replaces', async () => {
    const { page } = at
    await openPart('preset')
    await page.click(id('preset-prestashop'))
    await page.click(id('preset-confirm'))
    await save()
    expect(await saved()).toMatchObject({ preset: 'prestashop', chosen: true })
    await openPart('desk')
    await page.click(id('language-fa'))
    await page.waitForSelector('html[dir="rtl"]')
    await openPart('statuses')
    await picture('statuses-fa')
    expect(await page.textContent(id('settings-part-statuses'))).toContain('به دست مشتری رسیده')
    await openPart('texts')
    await picture('texts-fa')
  })

  test('D6 E25: reports count what was packed, offline too, and are saved as CSV', async () => {
    const { page } = at
    const speak = async (language: string) => {
      await openPart('desk')
      await page.click(id(`language-${language}`))
      await page.waitForSelector(`html[lang="${language}"]`)
      await at.toQueue()
    }
    await speak('en')
    expect((await at.packOrder('READY-2')).outcome).toBe('order-done')
    await speak('fa')
    await cut.set('refuse')
    await page.click(id('go-reports'))
    await page.waitForSelector(`${id('reports')}[data-state="read"]`)
    await expect.poll(() => page.textContent(id('report-pieces')), soon).toBe('۳')
    expect(await page.textContent(id('report-orders'))).toBe('۱')
    expect(await page.getAttribute(`${id('report-people-row')}[data-name="ewa"]`, 'data-value')).toBe('3')
    expect(await page.textContent(id('report-pack-median'))).toContain('ثانیه')
    await page.click(id('period-month'))
    await picture('reports-fa')
    const [file] = await Promise.all([page.waitForEvent('download'), page.click(id('reports-csv'))])
    const text = await readFile(await file.path(), 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain('Ewa,سفارش بسته‌بندی‌شده,1\r\n')
    await cut.set('pass')
  })
})
