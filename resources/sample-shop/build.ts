import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { shopProfileSchema } from '#shared/shop/shop-profile.ts'
import { type Market, markets } from './markets.ts'
import { sampleIntake } from './sample-intake.ts'
import { sampleProducts } from './sample-products.ts'
import { readme } from './sample-readme.ts'
import { seededRandom } from './seeded-random.ts'
import { type Selected, selectInvoices } from './select-invoices.ts'
import { sampleShop } from './shop.ts'
import { readSourceData } from './source-data.ts'
import { withSpecialOrders } from './special-orders.ts'

/** The only source of chance: the same data and seed give the same bytes. */
const seed = 20_110_109
const orderCount = 300
/** The first orders of the queue, nice to pack, in four languages. */
const openingMinutes = [40, 43, 47, 52]
const openingLanguages = ['en', 'pl', 'tr', 'fa']

const { values } = parseArgs({ options: { from: { type: 'string' } } })
if (values.from === undefined) {
  console.error('Name the source data: npm run sample -- --from online-retail-2010-12_2011-08.csv.gz')
  process.exit(2)
}
const data = await readSourceData(values.from)
const random = seededRandom(seed)
const chosen = selectInvoices(data, orderCount, random)
const opening = chosen.filter((selected) => selected.shape === 'pleasant')
const others = chosen.filter((selected) => selected.shape !== 'pleasant')
const ordinary = others.filter((selected) => selected.shape === 'small')
const gifts = new Set(ordinary.slice(0, 3).map((selected) => selected.invoice))

const orders = withSpecialOrders(
  [
    ...opening.map((selected, index) => order(selected, marketOf(openingLanguages[index]), openingMinutes[index])),
    ...others.map((selected) => order(selected, random.pick(markets), undefined)),
  ].sort((a, b) => (a.intake.shipBy < b.intake.shipBy ? -1 : 1)),
)

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const text = `${orders.map((line) => JSON.stringify(line)).join('\n')}\n`
await writeFile(file('orders.jsonl'), text)
const products = sampleProducts(orders)
await writeFile(file('sample.products.jsonl'), `${products.map((product) => JSON.stringify(product)).join('\n')}\n`)
await writeFile(file('shop.json'), `${JSON.stringify(shopProfileSchema.parse(sampleShop), null, 2)}\n`)
await writeFile(file('README.md'), readme(orders))
// The lint checks these two like any other file.
execFileSync('npx', ['biome', 'format', '--write', file('shop.json'), file('README.md')], { stdio: 'ignore' })
console.log(`${products.length} products, ${orders.length} orders, ${Math.round(text.length / 1024)} KiB of text`)

function order(selected: Selected, market: Market, dueMinutes: number | undefined) {
  return sampleIntake({ selected, market, names: data.names, dueMinutes, gift: gifts.has(selected.invoice) }, random)
}

function marketOf(language: string | undefined): Market {
  const market = markets.find((candidate) => candidate.language === language)
  if (market === undefined) throw new Error(`no market speaks ${language}`)
  return market
}
