import type { Journey } from '../../journey/journey.ts'
import { PrintedPapers } from '../../journey/printed-papers.ts'
import { type Floor, read } from './floor.ts'
import { dayAhead, inWords, toCheck } from './orders.ts'

const due = '4 380,00 ₽'
/** In a narrow column it takes two lines. */
const dueInWords = ['Четыре тысячи триста восемьдесят', 'рублей 00 копеек']

/** What came out of the printer when the last piece was scanned: the day, the money, the requisites. */
export async function readPapers(journey: Journey, floor: Floor): Promise<void> {
  const { world, page } = floor
  const printed = new PrintedPapers(world.home)
  const { number } = toCheck
  try {
    await journey.step('the waybill carries the day and the money', page, async (shows) => {
      await floor.open(toCheck)
      await shows('E14', 'all its papers came out, and nothing is missing on them', async () => {
        const states = await page
          .locator('[data-testid="papers-panel"] [data-testid="paper"]')
          .evaluateAll((papers) => papers.map((paper) => paper.getAttribute('data-state')))
        return states.join() === 'done,done,done' && !(await floor.shown('[data-testid="legal-notice"]'))
      })
      await shows('E23 E26', 'the promised day and the hours are printed on the waybill', () =>
        paperSays(printed, 'waybill', number, 'Дата доставки', inWords(dayAhead(1)), '14:00–18:00'),
      )
      await shows('E14', 'it is a товарная накладная with the requisites of both', () =>
        paperSays(
          printed,
          'waybill',
          number,
          ...['ТОВАРНАЯ НАКЛАДНАЯ', 'ТН/ST1/', 'Поставщик', 'Грузополучатель', 'Анна Соколова'],
          ...['ИНН 7840123459', 'ОКПО 58712343', '40702810900000012345', '044030001'],
          ...['Заказ № TD-1041', 'Отпуск разрешил', 'Груз принял', 'Ольга Белова'],
        ),
      )
      await shows('E14', 'what is collected stands on it in digits and in words', () =>
        paperSays(printed, 'waybill', number, 'Наложенный платёж', due, ...dueInWords),
      )
      await look(floor, 'Накладная')
    })
    await page.keyboard.press('Escape')

    await journey.step('the label says what the courier collects', page, async (shows) => {
      await floor.open(toCheck)
      await shows('E14 E26', 'the amount, the day and the hours are on the label', () =>
        paperSays(printed, 'label', number, 'Наложенный платёж', due, 'Анна Соколова', '14:00–18:00', '1 из 1'),
      )
      await shows('E14', 'and two decoders read the same parcel from its bars', async () => {
        const sscc = (await floor.labelOnScreen()).replaceAll(' ', '')
        const [codes = []] = await printed.codes('label', number)
        return sscc !== '' && codes.some((code) => code.endsWith(sscc))
      })
      await look(floor, 'Этикетка')
    })
    await page.keyboard.press('Escape')
  } finally {
    printed.close()
  }
}

/** The courier's sheet goes to the printer and is read: whom to ask for how much, in digits and in words. */
export async function printCourierSheet(journey: Journey, floor: Floor): Promise<void> {
  const { world, page } = floor
  const printed = new PrintedPapers(world.home)
  try {
    await journey.step('the courier takes it along on paper', page, async (shows) => {
      await floor.press('courier-print')
      await shows('E14 E28', 'name, street, note and the money stand on the sheet', () =>
        paperSays(
          printed,
          'courier-sheet',
          '',
          ...['Маршрутный лист', 'Курьер магазина', 'Анна Соколова', 'Загородный пр., 22, кв. 8'],
          ...['Домофон не работает', 'Получить с клиента', due, 'Всего получить'],
        ),
      )
      await shows('E14', 'in words as well', () => paperSays(printed, 'courier-sheet', '', ...dueInWords))
      await shows('E27 E26', 'and the telephone with the day and the hours', () =>
        paperSays(printed, 'courier-sheet', '', '555-01-23', inWords(dayAhead(1)), '14:00–18:00'),
      )
      await world.desk.toQueue()
      await world.desk.key('F6')
      await page.locator('[data-testid="print-job"]:has-text("Маршрутный лист") [data-testid="look"]').first().click()
      await drawn(floor)
    })
    await page.keyboard.press('Escape')
  } finally {
    printed.close()
  }
}

/** Whether every one of these words stands on the newest paper of the kind; the columns of a form break its lines. */
async function paperSays(
  printed: PrintedPapers,
  kind: string,
  number: string,
  ...words: readonly string[]
): Promise<boolean> {
  const text = read((await printed.texts(kind, number)).at(-1) ?? '')
  const lacking = words.filter((word) => !text.includes(word))
  if (lacking.length > 0) throw new Error(`"${text.slice(0, 2000)}" lacks ${lacking.join(' | ')}`)
  return true
}

/** The paper as it was printed, on the screen. */
async function look(floor: Floor, name: string): Promise<void> {
  await floor.page.locator('[data-testid="paper"]', { hasText: name }).locator('[data-testid="look"]').click()
  await drawn(floor)
}

async function drawn({ page }: Floor): Promise<void> {
  await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
}
