import type { Intake } from '#shared/order/intake.ts'
import type { World } from '../../journey/world.ts'
import { archiveNumber } from './orders.ts'
import { coffeeShop } from './shop.ts'

/** The invoice as the shop's accounting makes it: a PDF that Packdesk has had no hand in. */
export async function archivePdf(world: World, intake: Intake): Promise<Buffer> {
  const { seller } = coffeeShop
  const money = new Intl.NumberFormat('tr', { style: 'currency', currency: intake.currency })
  const rows = intake.lines.map(
    ({ name, quantity, total }) => `<tr><td>${name}<td>${quantity}<td>${money.format(total / 100)}`,
  )
  const page = await world.openCustomerPage(
    `data:text/html;charset=utf-8,${encodeURIComponent(
      `<!doctype html><html lang="tr"><style>body{font:12pt sans-serif;margin:20mm}td{padding:2mm 8mm 2mm 0}</style>
      <h1>e-Arşiv Fatura</h1><p>${archiveNumber}<p>${seller.address.company}<br>VKN ${seller.taxId}, ${seller.taxOffice}
      <p>Sayın ${intake.customer.name}<table>${rows.join('')}</table>
      <p>Ödenecek: ${money.format(intake.totals.total / 100)}<p>İnternet üzerinden satış. İrsaliye yerine geçmez.`,
    )}`,
  )
  return page.pdf({ format: 'A4', printBackground: true })
}
