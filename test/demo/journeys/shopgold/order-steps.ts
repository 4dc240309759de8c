import type { Journey } from '../../journey/journey.ts'
import { joanna, krzysztof } from './orders.ts'
import type { Screens } from './screens.ts'
import { bankAccount } from './shop.ts'

const accepted = 'przyjęte – oczekujemy na wpłatę'

/** The dialog of the order's page, open on a status. */
async function openDialog(screens: Screens, status: string): Promise<void> {
  await screens.press('change-status')
  await screens.by('status-dialog').getByTestId(`status-${status}`).click()
}

export async function withoutAccount(journey: Journey, screens: Screens): Promise<void> {
  await journey.step('Without a bank account the mail to a transfer order stays', screens.page, async (shows) => {
    await screens.openOrder(krzysztof.number)
    await openDialog(screens, 'przyjete')
    await shows('D14', 'the dialog names what is missing and cannot be confirmed', async () => {
      const why = await screens.text('message-missing')
      return why.includes('numer konta bankowego') && (await screens.by('status-confirm').isDisabled())
    })
  })
}

export async function changeInTheOrder(journey: Journey, screens: Screens): Promise<void> {
  const { page, world } = screens
  const { number } = krzysztof
  await journey.step('Place one: status, ready comment, e-mail and SMS in one dialog', page, async (shows) => {
    await screens.openOrder(number)
    await openDialog(screens, 'przyjete')
    await shows('D7', 'the status that was switched off is not offered', async () => {
      const offered = screens.by('status-dialog').locator('[data-testid^="status-"][title], label')
      return (
        (await offered.count()) > 5 &&
        (await page.locator('form [data-testid="status-gotowe-do-odbioru"]').count()) === 0
      )
    })
    await shows('D8', 'the status has several comments to choose from, with Polish names', async () => {
      const names = await screens.by('template').locator('option').allTextContents()
      return ['Oczekujemy na wpłatę', 'Przypomnienie o wpłacie', 'Pomoc przy płatności'].every((name) =>
        names.includes(name),
      )
    })
    await screens.by('template').selectOption('payment-reminder')
    await shows('D9', 'another comment fills the text', async () =>
      (await screens.by('message-text').inputValue()).includes(`zamówienie ${number} czeka na wpłatę 93,99`),
    )
    await screens.by('template').selectOption('awaiting-payment')
    await shows('D9 D14', 'nothing is typed: number, amount and account are there', async () => {
      const text = await screens.by('message-text').inputValue()
      return (
        text.includes(`Numer konta: ${bankAccount}`) && text.includes(`Tytuł przelewu: ${number}`) && !/[{}]/.test(text)
      )
    })
    await screens.by('tell-email').setChecked(true)
    await screens.by('tell-sms').setChecked(true)
    const text = await screens.by('message-text').inputValue()
    await screens.by('message-text').fill(`${text}\nPaczkę odłożymy na 7 dni.`)
  })

  await journey.step('The order waits for its payment, and the customer knows the account', page, async (shows) => {
    await screens.press('status-confirm')
    await screens.by('status-dialog').waitFor({ state: 'detached' })
    await shows('D10 D14', 'the order has the new status', async () => (await screens.status()) === accepted)
    await shows('D14 D10', 'the e-mail holds the account number', () =>
      screens.world.post.mails.some(
        ({ to, text: said }) => to === krzysztof.customer.email && said.includes(bankAccount) && said.includes('93,99'),
      ),
    )
    await shows('D8', 'and what was added by hand', () =>
      world.post.mails.some(
        ({ to, text: said }) => to === krzysztof.customer.email && said.includes('odłożymy na 7 dni'),
      ),
    )
    await shows('D10', 'the SMS went to the customer’s telephone', () =>
      world.gateways.sms.some(({ to, text: said }) => to === '+48602557448' && said.includes(bankAccount)),
    )
    await shows('D5', 'the history says who, old → new, comment and channels', async () => {
      const row = page.locator('[data-testid="history"] li[data-to="przyjete"]')
      const said = (await row.textContent()) ?? ''
      return ['otrzymane', accepted, 'odłożymy na 7 dni', 'Anna Mazur', 'E-mail + SMS'].every((part) =>
        said.includes(part),
      )
    })
    await page.locator('[data-testid="history"]').scrollIntoViewIfNeeded()
  })
}

export async function changeInTheRow(journey: Journey, screens: Screens): Promise<void> {
  const { page } = screens
  const { number } = joanna
  const email = screens.by('switch-email')
  await journey.step('Place two: the row of the list, channels chosen before', page, async (shows) => {
    await screens.at.toQueue()
    await email.click()
    await screens.by('search').fill(number)
    const row = screens.row(number)
    await row.getByTestId('row-status').selectOption('oczekujace')
    await shows('D11', 'applied at once, with no dialog and no comment', async () => {
      const now = await row.getByTestId('row-status').getAttribute('data-status')
      return now === 'oczekujace' && (await screens.by('message-text').count()) === 0
    })
    await shows('D11', 'the customer learns the new status and nothing else', () =>
      screens.world.post.mails.some(
        ({ to, text }) =>
          to === joanna.customer.email && text.includes(`nowy status zamówienia ${number}: oczekujące.`),
      ),
    )
    await row.getByTestId('row-status').selectOption('wyslane')
    await shows('D17 D11', 'what cannot be true yet is refused in the row', async () =>
      ((await row.getByTestId('row-answer').textContent()) ?? '').includes('Nie jest jeszcze w całości spakowane.'),
    )
    await screens.openOrder('10236')
    await screens.at.toQueue()
    await shows('D11', 'the switches stay as they were', async () => {
      const [mail, sms] = [
        await email.getAttribute('aria-pressed'),
        await screens.by('switch-sms').getAttribute('aria-pressed'),
      ]
      return mail === 'true' && sms === 'false' && (await email.textContent())?.includes('tak') === true
    })
    await screens.by('search').fill(number)
    await row.waitFor()
  })
  await email.click()
  await screens.by('search').fill('')
}
