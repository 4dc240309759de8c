import type { Journey } from '../../journey/journey.ts'
import { agnieszka, candle, ewelina, marta } from './orders.ts'
import type { Screens } from './screens.ts'
import { annaBadge } from './shop.ts'

interface Feed {
  readonly status: string
  readonly page?: string
  readonly history: readonly { readonly status: string }[]
  readonly parcels: readonly { readonly tracking: string }[]
}

async function feedOf(screens: Screens, number: string): Promise<Feed> {
  return (await screens.world.shopSystem.feed(number)) as Feed
}

export async function delivered(journey: Journey, screens: Screens): Promise<void> {
  const { page, world } = screens
  const { number } = agnieszka
  const before = await feedOf(screens, number)
  await journey.step('The carrier has delivered: finished', page, async (shows) => {
    for (const order of [agnieszka.number, marta.number])
      for (const { tracking } of (await feedOf(screens, order)).parcels)
        await world.shopSystem.carrier(tracking, 'delivered')
    await screens.openOrder(number)
    await shows('D3 D2', 'the order is "zakończone"', async () => (await screens.status()) === 'zakończone')
    await shows('D18', 'the customer is asked for a review', () =>
      screens.mails(number, 'prosimy o opinię').some(({ text }) => text.includes('Krótka opinia pomoże innym')),
    )
  })

  await journey.step(
    'The customer follows it on her page',
    await world.openCustomerPage(before.page ?? ''),
    async (shows) => {
      const customer = await world.openCustomerPage(before.page ?? '')
      await shows('D4', 'every status that she was given, in Polish', async () => {
        const said = (await customer.textContent('body')) ?? ''
        const words = ['Historia zamówienia', 'otrzymane', 'realizowane', 'zamówienie wysłane', 'zakończone']
        return words.every((word) => said.includes(word))
      })
      await shows('D4', 'and the shop’s own account page gets the same', async () => {
        const { status, history } = await feedOf(screens, number)
        return status === 'zakończone' && history.length >= 4
      })
    },
  )
}

export async function onThePhone(journey: Journey, screens: Screens): Promise<void> {
  const { page, at } = screens
  await journey.step('On the telephone: found by number, name or telephone, and only read', page, async (shows) => {
    await at.toQueue()
    await at.key('F8')
    const field = screens.by('lookup-field')
    for (const query of ['601224357', 'wisniewska', '10231']) {
      await field.fill(query)
      await shows(
        'D4',
        `"${query}" finds the order`,
        async () => (await page.locator('[data-testid="lookup-result"][data-number="10231"]').count()) === 1,
      )
    }
    await page.locator('[data-testid="lookup-result"][data-number="10231"]').click()
    await shows('D4', 'status, number and what the customer sees are read out', async () => {
      const { parcels } = await feedOf(screens, '10231')
      return (
        (await screens.says('lookup-status', 'zakończone')) &&
        (await screens.says('lookup-customer-sees', 'zakończone')) &&
        (await screens.says('lookup-tracking', parcels[0]?.tracking ?? '–'))
      )
    })
    await shows('D4', 'nothing on this screen changes an order', async () => {
      const inputs = page.locator('[data-testid="lookup-order"] :is(input, select, textarea)')
      const readOnly = await page.getByText('Tylko do odczytu: tu nic nie zmienia zamówienia.').isVisible()
      return readOnly && (await inputs.count()) === 0 && (await screens.by('change-status').count()) === 0
    })
  })
}

export async function complaint(journey: Journey, screens: Screens): Promise<void> {
  const { page, world, at } = screens
  const { number } = marta
  await journey.step('A customer complains: her goods come back', page, async (shows) => {
    await world.shopSystem.post('returns', {
      externalId: number,
      returnId: 'R-10233',
      lines: [{ lineId: 'poz-1', quantity: 1 }],
      reason: 'Świeca przyszła pęknięta',
      wants: 'refund',
    })
    await screens.openOrder(number)
    await shows('D5', 'the order is a "reklamacja"', async () => (await screens.status()) === 'reklamacja')
    await shows('D5', 'its customer is told', () =>
      screens.mails(number, 'przyjęte').some(({ text }) => text.includes('przyjęliśmy zgłoszenie')),
    )
    await screens.press('return-receive')
    await at.scan(candle.barcodes[0] ?? '')
    await page.waitForSelector('[data-testid="receive-said"][data-tone="right"]')
    await screens.press('receive-done')
    await shows(
      'D5',
      'the goods are back',
      async () =>
        (await screens.by('return').getAttribute('data-state')) === 'back' && (await screens.says('return', 'wróciło')),
    )
  })

  await journey.step('The whole history of the complaint is searched and taken along', page, async (shows) => {
    const rows = page.locator('[data-testid="history"] li')
    const all = await rows.count()
    await screens.by('history-search').fill('pęknięta')
    await shows(
      'D5',
      'the search finds the one row with the reason',
      async () => (await rows.count()) === 1 && all > 8 && (await screens.says('history', 'Świeca przyszła pęknięta')),
    )
    await screens.by('history').scrollIntoViewIfNeeded()
    const csv = await screens.savedFile('history-save')
    await shows('D5', 'the file says when, what, old → new, comment, channels, who, where, sent', () => {
      const [head = '', ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n')
      return (
        head === 'Kiedy,Co,Zmiana statusu,Komentarz,Powiadomienie,Kto,Stanowisko,Na serwerze' &&
        lines.length >= all &&
        lines.some(
          (line) => line.includes('oczekiwanie na nadanie → zamówienie wysłane') && line.includes('Anna Mazur'),
        ) &&
        lines.some((line) => line.includes('zakończone → reklamacja'))
      )
    })
    await shows(
      'D5',
      'nothing in it can be changed',
      async () => (await page.locator('[data-testid="history"] :is(input, button, select)').count()) === 0,
    )
  })
}

export async function reports(journey: Journey, screens: Screens): Promise<void> {
  const { page, at } = screens
  await journey.step('Reports: time in a status, who packed what, what went wrong', page, async (shows) => {
    await at.toQueue()
    await screens.press('go-reports')
    // Not "today": the day may have begun before midnight.
    await screens.press('period-week')
    await page.waitForSelector('[data-testid="reports"][data-state="read"]')
    await shows('D6', 'three orders were packed, by Anna Mazur', async () => {
      const people = await screens.text('report-people')
      return (await screens.text('report-orders')) === '3' && people.includes('Anna Mazur')
    })
    const csv = await screens.savedFile('reports-csv')
    await shows('D6', 'as a file, with the times of the statuses', () => csv.includes('Czas w statusach,otrzymane'))
  })
}

export async function inUse(journey: Journey, screens: Screens): Promise<void> {
  const { page } = screens
  await journey.step('A status that orders have cannot be deleted', page, async (shows) => {
    await screens.openSettings('statuses')
    await screens.press('status-realizowane')
    await screens.press('status-delete')
    await screens.press('procedure-save')
    await shows('D7', 'the desk says that orders have it, and offers to switch it off', async () => {
      const why = await screens.text('save-trouble')
      return (
        why.includes('Nie usunięto') &&
        why.includes('realizowane') &&
        (await screens.by('switch-off-instead').isVisible())
      )
    })
  })
  await screens.press('procedure-drop')
}

export async function anotherDefault(journey: Journey, screens: Screens): Promise<void> {
  const { page, world } = screens
  await journey.step('New orders may begin with the shop’s own status', page, async (shows) => {
    await screens.openSettings('statuses')
    await screens.by('default-status').selectOption({ label: 'do wyjaśnienia z klientem' })
    await screens.saveSettings()
    await world.shopSystem.order(ewelina)
    await screens.at.toQueue()
    await screens.by('search').fill(ewelina.number)
    await screens.row(ewelina.number).waitFor()
    await screens.by('search').fill('')
    await screens.openOrder(ewelina.number)
    await shows('D13 D7', 'the next order has it', async () => (await screens.status()) === 'do wyjaśnienia z klientem')
  })
}

const hourMs = 3_600_000

export async function forgotten(journey: Journey, screens: Screens): Promise<void> {
  const { page, at } = screens
  await at.toQueue()
  await at.untilSynced()
  const now = await screens.counted('stale')
  await journey.step('The next morning: whoever was left without any change is called out', page, async (shows) => {
    // The desk's clock, 13 hours on: "otrzymane" is watched after 12, "oczekujące" after 24.
    await page.clock.setFixedTime(Date.now() + 13 * hourMs)
    await page.reload()
    await at.settled()
    if (!(await screens.by('queue-title').isVisible())) await at.signIn(annaBadge)
    await screens.list('stale').waitFor()
    await shows('D1', 'nobody was stale, and now those still "otrzymane" are', async () => {
      const stale = await screens.counted('stale')
      return now === 0 && stale > 0 && stale === (await screens.counted('status:otrzymane'))
    })
    await screens.showList('stale')
    await shows('D1', 'listed, with how long nothing has happened', async () =>
      ((await screens.row('10236').textContent()) ?? '').includes('Bez zmian od 13'),
    )
  })
}
