import type { Journey } from '../../journey/journey.ts'
import type { Bench } from './bench.ts'
import { orders } from './orders.ts'

/** The cable is out: work goes on, money waits; then everything is told once. */
export async function offline(journey: Journey, bench: Bench): Promise<void> {
  const { page, desk } = bench
  const { shopSystem, cut, gateways } = bench.world
  const { comesBack, byCardTransfer, transfer } = orders

  await journey.step('New orders, then the cable is out', page, async () => {
    await shopSystem.order(comesBack)
    await shopSystem.order(byCardTransfer)
    await desk.toQueue()
    await bench.seen('[data-testid="view-all"][data-count="6"]')
    await cut.set('refuse')
    await desk.untilSyncSays('offline')
  })

  await journey.step('Offline: a transfer is confirmed and its order goes all the way', page, async (shows) => {
    await bench.openOrder(transfer)
    await bench.click('next-do')
    await bench.seen('[data-testid="stage"][data-stage="awaiting-payment"]')
    await bench.click('act-confirm-payment')
    await bench.answer('۸۸۴۱۲۰')
    await shows('B4', 'the receipt makes it a «سفارش», without the network too', async () => {
      return (await bench.stage()) === 'ready' && (await bench.says('status-now', 'سفارش'))
    })
    await bench.pickAndPack(transfer)
    await bench.handOver(transfer)
    await bench.openOrder(transfer)
    await bench.show('history')
    await shows(
      'B11',
      'picked, packed, labelled and shipped while offline, and the page says it is not sent yet',
      async () => {
        const history = await bench.history()
        return (
          ['picking-finished', 'packing-started', 'document-printed', 'parcel-handed-over'].every((type) =>
            history.includes(type),
          ) && (await bench.says('history', 'هنوز به سرور نرفته'))
        )
      },
    )
  })

  await journey.step('Offline: the second order is shipped', page, async () => {
    await bench.pickAndPack(comesBack)
    await bench.handOver(comesBack)
  })

  await journey.step('Offline: no refund, and nothing is put aside for later', page, async (shows) => {
    await bench.openOrder(comesBack)
    await bench.show('returns-card')
    await shows('B19', '«بازپرداخت کامل» is off and says that it needs the connection', async () => {
      return (
        (await bench.isOff('act-refund')) &&
        (await bench.says('refund-needs-connection', 'اتصال لازم است', 'پول بعداً خودبه‌خود برنمی‌گردد'))
      )
    })
    await shows('B14', 'no mail left the house while it was offline', () =>
      [transfer, comesBack].every((order) => bench.mails(order, 'ارسال شد').length === 0),
    )
  })

  await journey.step('The cable is back: each mail once, the endpoint has everything', page, async (shows) => {
    await bench.back()
    await shows('B14', 'each shipped order has told its customer, once', () =>
      [transfer, comesBack].every((order) => bench.mails(order, 'ارسال شد').length === 1),
    )
    await shows('B11', 'the endpoint has both as they left', async () => {
      const told = await Promise.all([transfer, comesBack].map((order) => shopSystem.feed(order.number)))
      return told.every((one) => {
        const { status, parcels = [] } = one as { status?: string; parcels?: unknown[] }
        return status === 'ارسال شد' && parcels.length === 1
      })
    })
    await shows('B19', 'and nobody was paid back behind the desk’s back', () => gateways.refunds.length === 0)
  })
}
