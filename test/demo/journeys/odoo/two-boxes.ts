import { openHandover, scanOut } from '../../../page-models/handover-page.ts'
import type { Journey } from '../../journey/journey.ts'
import { PrintedPapers } from '../../journey/printed-papers.ts'
import type { Bench } from './bench.ts'
import { orders } from './orders.ts'
import { bowl, gaz } from './shop.ts'

/** «برچسب(های)»: an order that fills two boxes has two labels, and each box leaves by its own scan. */
export async function twoBoxes(journey: Journey, bench: Bench): Promise<void> {
  const { page, desk } = bench
  const { atTheDoor } = orders
  const papers = new PrintedPapers(bench.world.home)
  let labels: readonly string[] = []

  try {
    await journey.step('Sweets and a bowl: two boxes', page, async (shows) => {
      await bench.openOrder(atTheDoor)
      await bench.click('act-pick')
      await bench.seen('[data-testid="act-pack"]:enabled')
      await bench.click('act-pack')
      await desk.untilBandSays('idle')
      await desk.scanPiece(gaz.barcode)
      const closed = await desk.scanPiece('PD:NEXTBOX')
      await shows('B13', 'the first box is closed, and the next one is open', () => closed.outcome === 'parcel-closed')
      const done = await desk.scanPiece(bowl.barcode)
      if (done.outcome !== 'order-done') throw new Error(`the second box did not end the order: ${done.title}`)
      await shows('B13', 'two labels have come out', async () => {
        const printed = page.locator('[data-testid="paper"][data-kind="label"][data-state="done"]')
        return (await printed.count()) === 2 && (await bench.says('papers', 'برچسب', 'چاپ شد'))
      })
    })

    await journey.step('One label for each box: 1 of 2 and 2 of 2', page, async (shows) => {
      await bench.openOrder(atTheDoor)
      const shown = await page.locator('[data-testid="parcel"] bdi').allTextContents()
      labels = shown.map((codes) => codes.split(' · ')[0] ?? '')
      await shows('B13', 'the page has two boxes, each with a number of its own', () => {
        return labels.length === 2 && new Set(labels).size === 2 && !labels.includes('')
      })
      await shows(
        'B13',
        'each printed label has its own number in its bars, and says which box of how many it is',
        async () => {
          const texts = await papers.texts('label', atTheDoor.number)
          const codes = await papers.codes('label', atTheDoor.number)
          const places = labels.map((label) => {
            const at = codes.findIndex((each) => each.includes(label))
            return /([۱۲])\s*از\s*۲/.exec((texts[at] ?? '').replace(/[\u200e\u200f\u202a-\u202e]/g, ''))?.[1]
          })
          return texts.length === 2 && places.join() === '۱,۲'
        },
      )
      await shows('B13', 'what is collected at the door stands on both', async () => {
        const due = new Intl.NumberFormat('fa').format(atTheDoor.totals.total)
        return (await papers.texts('label', atTheDoor.number)).every((text) => text.includes(due))
      })
      await bench.show('papers-panel')
    })

    await journey.step('Both boxes are scanned out', page, async (shows) => {
      const [first = '', second = ''] = labels
      await openHandover(desk, atTheDoor.shipping.carrier)
      await scanOut(desk, first)
      await shows('B13', 'one box has gone, and the other is still to go', () => bench.says('band', '۱ از ۲ بسته'))
      await scanOut(desk, second)
      await bench.click('sheet-make')
      await shows('B13 B11', 'both stand on the carrier’s sheet', async () => {
        const [sheet = '', ...more] = await papers.codes('handover-sheet')
        return more.length === 0 && labels.every((label) => sheet.includes(label))
      })
    })
  } finally {
    papers.close()
  }
}
