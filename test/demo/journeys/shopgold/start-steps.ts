import type { Journey } from '../../journey/journey.ts'
import { people, schoolOrders } from './orders.ts'
import type { Screens } from './screens.ts'
import { annaBadge, bankAccount } from './shop.ts'

/** Every word of the description, as its shops write it. */
const words = [
  'otrzymane',
  'oczekujące',
  'przyjęte – oczekujemy na wpłatę',
  'realizowane',
  'w trakcie realizacji',
  'oczekiwanie na nadanie',
  'zamówienie wysłane',
  'zakończone',
]

export const schoolSize = 30

export async function firstStart(journey: Journey, screens: Screens): Promise<void> {
  const { page, at } = screens
  await journey.step('The first start asks how the shop works', page, async (shows) => {
    await at.signIn(annaBadge, 'ask')
    await shows('D3', 'the shopGold way of working has all of its statuses, in Polish', async () => {
      const card = await screens.text('preset-shopgold')
      return words.every((word) => card.includes(word))
    })
  })

  await journey.step('The desk speaks Polish and has the statuses of shopGold', page, async (shows) => {
    await screens.press('preset-shopgold')
    await page.waitForSelector('html[lang="pl"]')
    await page.waitForSelector('[data-testid="queue-title"]')
    await screens.openSettings('statuses')
    await shows('D3', 'each word of the description is a status in the settings', async () => {
      const rows = await screens.by('status-row').allTextContents()
      return words.every((word) => rows.some((row) => row.includes(word)))
    })
    await shows('D13', 'new orders get "otrzymane" by default', async () => {
      const chosen = await screens.by('default-status').evaluate((field: HTMLSelectElement) => field.selectedOptions[0])
      return chosen !== undefined && (await screens.by('default-status').inputValue()) === 'otrzymane'
    })
    await shows('D15', '"realizowane" means paid and being packed', async () => {
      const row = screens.by('status-realizowane').locator('[title]')
      return (await row.getAttribute('title')) === 'Opłacone, w trakcie pakowania.'
    })
  })
}

export async function ownStatus(journey: Journey, screens: Screens): Promise<void> {
  const { page } = screens
  const place = (status: string) =>
    screens
      .by('status-row')
      .evaluateAll((rows, wanted) => rows.findIndex((row) => row.getAttribute('data-status') === wanted), status)

  await journey.step('A status of the shop’s own is made, named, coloured and moved', page, async (shows) => {
    await screens.openSettings('statuses')
    await screens.press('status-otrzymane')
    await screens.press('status-add')
    await screens.press('text-language-pl')
    await screens.by('status-name').fill('do wyjaśnienia')
    await screens.press('text-language-en')
    await screens.by('status-name').fill('To clarify')
    await screens.press('text-language-pl')
    await screens.by('status-name').fill('do wyjaśnienia z klientem')
    await screens.press('colour-pink')
    await screens.by('status-message').selectOption('status-changed')
    const made = screens.by('status-row').filter({ has: page.locator('[aria-current="true"]') })
    const id = (await made.getAttribute('data-status')) ?? ''
    const before = await place(id)
    await screens.press(`status-down-${id}`)
    await shows('D7', 'the new status stands one place lower', async () => (await place(id)) === before + 1)
    await screens.press('status-gotowe-do-odbioru')
    await screens.by('status-enabled').setChecked(false, { force: true })
    await screens.press(`status-${id}`)
    await screens.saveSettings()
    await shows('D7', 'saved: renamed, and the one that was switched off says so', async () => {
      const row = page.locator('[data-testid="status-row"][data-status="gotowe-do-odbioru"]')
      return (
        ((await made.textContent()) ?? '').includes('do wyjaśnienia z klientem') &&
        ((await row.textContent()) ?? '').includes('wyłączony')
      )
    })
  })

  await journey.step('Customers are asked for a review after delivery', page, async () => {
    await screens.openSettings('occasions')
    await screens.by('occasion-email-review').setChecked(true, { force: true })
    await screens.by('occasion-after-review').fill('0')
    await screens.by('occasion-after-review').press('Tab')
    await screens.saveSettings()
    await screens.by('occasion-review').scrollIntoViewIfNeeded()
  })
}

export async function ordersArrive(journey: Journey, screens: Screens): Promise<void> {
  const { page, world } = screens
  await journey.step('Orders come in from the shop', page, async (shows) => {
    await screens.at.toQueue()
    for (const intake of people) await world.shopSystem.order(intake)
    const many = schoolOrders(schoolSize)
    for (let from = 0; from < many.length; from += 10)
      await Promise.all(many.slice(from, from + 10).map((intake) => world.shopSystem.order(intake)))
    const all = people.length + schoolSize
    await shows(
      'D13',
      'every new order is "otrzymane"',
      async () => (await screens.counted('status:otrzymane')) === all,
    )
    await screens.showList('status:otrzymane')
    await shows('D2 D13', 'the row of an order has one status: otrzymane', async () => {
      await screens.by('search').fill('10231')
      const chosen = screens.row('10231').getByTestId('row-status')
      return (await chosen.count()) === 1 && (await chosen.locator('option:checked').textContent()) === 'otrzymane'
    })
    await screens.by('search').fill('')
    await shows('D13', 'the customer has the shop’s word that the order is there', () =>
      screens
        .mails('10231', 'otrzymaliśmy zamówienie')
        .some(({ text }) => text.includes('2 × Świeca sojowa, lawenda') && text.includes('Wartość zamówienia: 127,99')),
    )
    await shows('D2', 'the statuses together hold every order once', async () => {
      const sum = Number(await screens.by('group-statuses').getAttribute('data-sum'))
      return sum === all && (await screens.counted('all')) === all
    })
  })
}

export async function theAccount(journey: Journey, screens: Screens): Promise<void> {
  await journey.step('The shop enters its bank account', screens.page, async (shows) => {
    await screens.openSettings('money')
    await screens.by('bank-account').fill(bankAccount)
    await screens.saveSettings()
    await screens.openSettings('texts')
    await screens.press('text-language-pl')
    await screens.press('text-awaiting-payment')
    await shows('D9 D14', 'the preview of the text fills in the account', () =>
      screens.says('text-preview', bankAccount),
    )
  })
}
