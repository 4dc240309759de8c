import { openHandover, scanOut } from '#test/page-models/handover-page.ts'
import type { Journey } from '../../journey/journey.ts'
import { PrintedPapers } from '../../journey/printed-papers.ts'
import { agnieszka, krzysztof, marta, pawel } from './orders.ts'
import { plainText, type Screens } from './screens.ts'

/** As it stands on the carrier's own label. */
const paperNumber = '00759007730012345678'

/** The tracking number on the label, as the order's page shows it before the parcel's SSCC. */
async function labelOf(screens: Screens, number: string): Promise<string> {
  await screens.openOrder(number)
  const codes = await screens.by('parcel').locator('bdi[dir="ltr"]').first().textContent()
  return codes?.split(' · ')[0] ?? ''
}

export async function pack(journey: Journey, screens: Screens): Promise<void> {
  const { page, at } = screens
  await journey.step(
    'A paid order is checked, and its customer hears that it is being prepared',
    page,
    async (shows) => {
      await screens.openOrder(agnieszka.number)
      await screens.press('act-check')
      await shows('D15', 'it is "realizowane"', async () => (await screens.status()) === 'realizowane')
      await shows('D15', 'the customer knows', () =>
        screens.mails(agnieszka.number, 'przygotowujemy').some(({ text }) => text.includes('InPost')),
      )
      await shows('D4', 'the desk says what the customer sees, and that it is there', async () => {
        const sees = screens.by('customer-sees')
        return (
          (await screens.says('customer-sees', 'realizowane')) && (await sees.getAttribute('data-arrived')) === 'true'
        )
      })
    },
  )

  await journey.step('It is packed: awaiting dispatch', page, async (shows) => {
    await at.toQueue()
    await at.openByScan(agnieszka.number)
    await at.packAll()
    await at.untilBandSays('order-done')
    await screens.openOrder(agnieszka.number)
    await shows(
      'D16',
      'packed and labelled, not handed over',
      async () => (await screens.status()) === 'oczekiwanie na nadanie' && (await screens.says('parcel', 'zamknięta')),
    )
    await shows('D16 D2', 'its list has it, the one before does not', async () => {
      await screens.showList('status:oczekiwanie-na-nadanie')
      return (
        (await screens.row(agnieszka.number).count()) === 1 &&
        (await screens.counted('status:oczekiwanie-na-nadanie')) === 1
      )
    })
  })
}

export async function handOver(journey: Journey, screens: Screens): Promise<void> {
  const { page, at } = screens
  const label = await labelOf(screens, agnieszka.number)
  await journey.step('The handover sheet lists it, and its label is scanned out', page, async (shows) => {
    await openHandover(at, 'inpost')
    const waiting = page.locator('[data-testid="waiting-parcel"][data-order="journey:10231"]')
    await shows('D16', 'it stands on the sheet of its carrier', async () =>
      ((await waiting.textContent()) ?? '').includes('Agnieszka Wiśniewska'),
    )
    await shows('D16', 'no mail says that it has left', () => screens.mails(agnieszka.number, 'wysłane').length === 0)
    const band = await scanOut(at, label)
    await shows('D16 D17', 'the scan hands it over', () => band.outcome === 'done')
  })

  await signedFor(journey, screens, label)

  await journey.step('Sent: the customer has the tracking number', page, async (shows) => {
    await screens.openOrder(agnieszka.number)
    await shows(
      'D17',
      'the status is "zamówienie wysłane"',
      async () => (await screens.status()) === 'zamówienie wysłane',
    )
    await shows('D17', 'the mail gives number, link and how to follow it', () =>
      screens
        .mails(agnieszka.number, 'wysłane')
        .some(
          ({ text }) =>
            text.includes(`Numer przesyłki: ${label}`) &&
            text.includes(`number=${label}`) &&
            text.includes('Śledź paczkę'),
        ),
    )
    await shows('D2', 'one status now, the earlier ones in the history, in their order', async () => {
      const path = await page
        .locator('[data-testid="history"] li[data-to]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-to')).reverse())
      return path.join() === 'otrzymane,realizowane,oczekiwanie-na-nadanie,wyslane'
    })
  })
}

/** What the courier signs: made of everything that has just left, and read from the printer's own file. */
async function signedFor(journey: Journey, screens: Screens, label: string): Promise<void> {
  const { page, at, world } = screens
  const printed = new PrintedPapers(world.home)
  await journey.step('The courier signs the protokół przekazania', page, async (shows) => {
    await page.waitForSelector('[data-testid="sheet-unlisted"][data-count="1"]')
    await screens.press('sheet-make')
    await page.waitForSelector('[data-testid="sheet"][data-parcels="1"]')
    await shows('D16', 'nothing that has left is without its sheet', async () => {
      return (await screens.by('sheet-unlisted').getAttribute('data-count')) === '0'
    })
    await shows('D16', 'carrier, recipient and number stand on the printed sheet', async () => {
      const [text = ''] = await printed.texts('handover-sheet')
      const words = ['Protokół przekazania', 'InPost', 'Agnieszka Wiśniewska', 'Przewoźnik przyjął wymienione paczki']
      return words.every((word) => plainText(text).includes(word)) && text.replace(/\s/g, '').includes(label)
    })
    await shows('D16', 'and both decoders read the parcel from its bars', async () => {
      const [codes = []] = await printed.codes('handover-sheet')
      return codes.includes(label)
    })
    await at.toQueue()
    await at.key('F6')
    await page.locator('[data-testid="print-job"]:has-text("Protokół") [data-testid="look"]').first().click()
    await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
  })
  printed.close()
  await page.keyboard.press('Escape')
}

export async function numberMissing(journey: Journey, screens: Screens): Promise<void> {
  const { page, at, world } = screens
  await journey.step('Without a tracking number an order is not sent', page, async (shows) => {
    await screens.openOrder(pawel.number)
    await screens.press('act-check')
    await page.waitForSelector('[data-testid="stage"][data-stage="ready"]')
    await at.toQueue()
    await at.packOrder(pawel.number)
    await screens.openOrder(pawel.number)
    await screens.press('change-status')
    await shows('D17', 'the status is refused, with what is missing', async () => {
      const sent = screens.by('status-dialog').getByTestId('status-wyslane')
      return (
        (await sent.getAttribute('data-refused')) === 'tracking-missing' &&
        ((await sent.textContent()) ?? '').includes('wymaga numeru przesyłki')
      )
    })
    await screens.by('status-dialog').getByTestId('status-wyslane').scrollIntoViewIfNeeded()
    await shows('D17', 'and no mail with a gap has gone', () => screens.mails(pawel.number, 'wysłane').length === 0)
  })
  await page.keyboard.press('Escape')
  await screens.by('status-dialog').waitFor({ state: 'detached' })

  await journey.step('With the number from the paper it is sent, and the number is told', page, async (shows) => {
    await screens.by('tracking-code').fill(paperNumber)
    await screens.press('tracking-save')
    await screens.by('tracking-code').waitFor({ state: 'detached' })
    await screens.press('change-status')
    await screens.by('status-dialog').getByTestId('status-wyslane').click()
    await shows('D17 D9', 'the comment has the number in it', async () =>
      (await screens.by('message-text').inputValue()).includes(`Numer przesyłki: ${paperNumber}`),
    )
    await screens.press('status-confirm')
    await screens.by('status-dialog').waitFor({ state: 'detached' })
    await shows('D17', 'sent, and mailed with its number', async () => {
      const mailed = world.post.mails.some(
        ({ to, text }) => to === pawel.customer.email && text.includes(`Numer przesyłki: ${paperNumber}`),
      )
      return mailed && (await screens.status()) === 'zamówienie wysłane'
    })
  })
}

export async function withoutNetwork(journey: Journey, screens: Screens): Promise<void> {
  const { page, at, world } = screens
  const { number } = marta
  await screens.openOrder(number)
  await screens.press('act-check')
  await page.waitForSelector('[data-testid="stage"][data-stage="ready"]')
  await at.toQueue()
  await at.untilSynced()
  await world.cut.set('refuse')
  let label = ''

  await journey.step('The network is away: packing and sending go on', page, async (shows) => {
    await page.waitForSelector('[data-testid="sync-status"][data-status="offline"]', { timeout: 60_000 })
    await at.toQueue()
    await at.packOrder(number)
    label = await labelOf(screens, number)
    await openHandover(at, 'dpd')
    const band = await scanOut(at, label)
    await shows('D17', 'handed over without the network', () => band.outcome === 'done')
    await screens.openOrder(number)
    await shows('D5', 'the history says that it has not been sent yet', async () => {
      const row = page.locator('[data-testid="history"] li[data-to="wyslane"]')
      return ((await row.textContent()) ?? '').includes('jeszcze niewysłane')
    })
    await shows(
      'D4',
      'and the customer’s page does not have it yet',
      async () =>
        (await screens.by('customer-sees').getAttribute('data-arrived')) === 'false' &&
        (await screens.says('customer-sees', 'jeszcze nie dotarło')),
    )
    await shows('D17', 'no mail has left', () => screens.mails(number, 'wysłane').length === 0)
  })

  await journey.step('Also offline: a payment by transfer is entered with its status', page, async (shows) => {
    await screens.openOrder(krzysztof.number)
    await screens.press('change-status')
    await screens.by('status-dialog').getByTestId('status-realizowane').click()
    await screens.by('status-receipt').fill('WB/2026/11/318')
    await screens.by('template').selectOption('payment-received')
    await screens.press('status-confirm')
    await screens.by('status-dialog').waitFor({ state: 'detached' })
    await shows('D10 D15', 'paid and being packed', async () => (await screens.status()) === 'realizowane')
  })

  await journey.step('The network is back: everything arrives once', page, async (shows) => {
    await world.cut.set('pass')
    await at.networkIsBack()
    await at.toQueue()
    await at.untilSynced()
    await shows('D4', 'the endpoint has the order as the desk has it', async () => {
      const feed = JSON.stringify(await world.shopSystem.feed(number))
      return feed.includes('"status":"zamówienie wysłane"') && feed.includes(label)
    })
    await shows('D17', 'one mail, with the number', () => {
      const mails = screens.mails(number, 'wysłane')
      return mails.length === 1 && mails.every(({ text }) => text.includes(label))
    })
    await shows('D10', 'and one for the payment', () => {
      const mails = world.post.mails.filter(
        ({ to, text }) => to === krzysztof.customer.email && text.includes('otrzymaliśmy wpłatę'),
      )
      return mails.length === 1
    })
  })
}
