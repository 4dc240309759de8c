import type { Journey } from '../../journey/journey.ts'
import type { Screens } from './screens.ts'
import { schoolSize } from './start-steps.ts'

const unpaid = schoolSize / 10

export async function changeMany(journey: Journey, screens: Screens): Promise<void> {
  const { page } = screens
  const report = screens.by('bulk-report')
  const result = (number: string) => page.locator(`[data-testid="bulk-result"][data-number="${number}"]`)

  await journey.step('Place three: the ticked orders, with a comment and e-mail', page, async (shows) => {
    await screens.at.toQueue()
    await screens.by('search').fill('SZ-')
    await screens.row('SZ-001').waitFor()
    await screens.row('SZ-001').getByTestId('tick').check()
    await screens.press('bulk-all')
    await shows(
      'D12',
      'the whole list is ticked',
      async () => (await screens.by('bulk-count').getAttribute('data-count')) === String(schoolSize),
    )
    await screens.by('bulk-status').selectOption('realizowane')
    await screens.by('bulk-template').selectOption('payment-received')
    await screens.by('bulk-email').check()
    await shows('D12', 'the button is called what shopGold calls it', () =>
      screens.says('bulk-bar', 'Zmień status zaznaczonych'),
    )
  })

  await journey.step('Each ticked order says what became of it', page, async (shows) => {
    await screens.press('bulk-apply')
    await page.waitForSelector('[data-testid="bulk-report"][data-state="done"]', { timeout: 60_000 })
    await shows('D12', 'paid ones were changed, unpaid ones were not', async () => {
      const changed = Number(await report.getAttribute('data-changed'))
      return changed === schoolSize - unpaid && Number(await report.getAttribute('data-refused')) === unpaid
    })
    await shows('D12', 'the bar counts what is done', async () =>
      (await screens.text('bulk-report')).includes('30 z 30 · zmieniono 27 · bez zmian 3'),
    )
    await shows('D12', 'per row: status done, message queued, skipped, or why not', async () => {
      const told = async (number: string) => (await result(number).textContent()) ?? ''
      return (
        (await told('SZ-001')).includes('E-mail – w kolejce') &&
        (await told('SZ-002')).includes('brak adresu lub numeru') &&
        (await told('SZ-010')).includes('Potrzebny numer potwierdzenia')
      )
    })
    const csv = await screens.savedFile('bulk-save')
    await shows('D12', 'the report is taken along as a file, one row per order', () => {
      const rows = csv.trim().split('\r\n')
      return rows.length === schoolSize + 1 && rows.some((row) => row.startsWith('SZ-010,realizowane,Potrzebny numer'))
    })
    await shows('D12', 'the mails go out, each with its own order', () => {
      const mails = screens.mails('SZ-').filter(({ text }) => text.includes('otrzymaliśmy wpłatę'))
      return mails.length >= 5 && mails.some(({ to, text }) => to === 'rodzic1@example.com' && text.includes('SZ-001'))
    })
  })
  await screens.press('bulk-close')
  await screens.press('bulk-clear')
  await screens.by('search').fill('')
}
