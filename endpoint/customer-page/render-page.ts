import { customerDate } from '#shared/messages/message-values.ts'
import { formatMoney } from '#shared/money/money.ts'
import type { Language } from '#shared/order/intake.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { CustomerView } from './customer-view.ts'
import { pageStyle } from './page-style.ts'
import { pageWords } from './page-words.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const text = (value: string) => value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
const code = (value: string) => `<bdi dir="ltr">${text(value)}</bdi>`
const link = (url: string, words: string) => `<a href="${text(url)}" rel="noreferrer">${text(words)}</a>`

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  tr: 'tr-TR',
  pl: 'pl-PL',
  ru: 'ru-RU',
  fa: 'fa-IR-u-ca-persian',
}

/** Day and time at the shop, in the customer's calendar. */
function moment(at: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
}

function page(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow">
<title>${text(title)}</title><style>${pageStyle}</style></head>
<body>${body}</body></html>
`
}

function delivery(view: CustomerView): string {
  const words = pageWords[view.language]
  const rows: [string, string][] = []
  if (view.promised !== undefined) rows.push([words.promised, text(customerDate(view.promised, view.language))])
  if (view.window !== undefined) rows.push([words.window, code(`${view.window.from}–${view.window.to}`)])
  rows.push([words.carrier, `<bdi>${text(view.carrier)}</bdi>`])
  for (const { tracking, url } of view.parcels)
    rows.push([words.tracking, `${code(tracking)}${url === undefined ? '' : `<br>${link(url, words.follow)}`}`])
  const table = rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`).join('')
  const help = view.trackingHelp === undefined || view.parcels.length === 0 ? '' : `<p>${text(view.trackingHelp)}</p>`
  return `<h2>${words.delivery}</h2><table>${table}</table>${help}`
}

function items(view: CustomerView): string {
  const words = pageWords[view.language]
  const money = (minor: number) => `<bdi>${text(formatMoney(minor, view.currency, view.language))}</bdi>`
  const count = new Intl.NumberFormat(locales[view.language])
  const row = (name: string, value: string, kind = '') => `<tr${kind}><td>${name}</td><td>${value}</td></tr>`
  const lines = view.items.map((item) =>
    row(`${count.format(item.quantity)} × <bdi>${text(item.name)}</bdi>`, money(item.total)),
  )
  const extra = [
    ...(view.shipping === 0 ? [] : [row(words.shipping, money(view.shipping))]),
    ...(view.discount === 0 ? [] : [row(words.discount, money(-Math.abs(view.discount)))]),
    row(words.total, money(view.total), ' class="total"'),
    ...(view.due === 0 ? [] : [row(words.toPay, money(view.due), ' class="total"')]),
  ]
  const pay = view.paymentLink === undefined ? '' : `<p>${link(view.paymentLink, words.pay)}</p>`
  return `<h2>${words.items}</h2><table>${[...lines, ...extra].join('')}</table>${pay}`
}

/** The whole page of one order, ready to be read by whoever has its address. */
export function renderPage(view: CustomerView, shop: ShopProfile): string {
  const words = pageWords[view.language]
  const history = view.history
    .toReversed()
    .map(
      ({ status, at }) =>
        `<li><span>${text(status)}</span><time datetime="${text(at)}">${text(moment(at, view.language))}</time></li>`,
    )
    .join('')
  const { email, address } = shop.seller
  const contact = [address.phone, email].filter((value) => value).map((value) => code(value ?? ''))
  const body = `<header><p>${text(view.shop)}</p><h1>${words.order} ${code(view.number)}</h1>
<p>${words.placed} ${text(moment(view.placedAt, view.language))}</p></header>
<main><h2>${words.status}</h2><p class="status">${text(view.status)}</p>
${delivery(view)}${items(view)}<h2>${words.history}</h2><ol>${history}</ol></main>
${contact.length === 0 ? '' : `<footer><p>${words.questions}</p><p>${contact.join(' · ')}</p></footer>`}`
  return page(view.language, `${view.shop} · ${view.number}`, body)
}

/** For an address that leads nowhere, in the reader's language as their browser names it. */
export function renderNotFound(acceptLanguage: string | undefined): string {
  const wanted = (acceptLanguage ?? '').slice(0, 2).toLowerCase()
  const language: Language = wanted in pageWords ? (wanted as Language) : 'en'
  const { notFound, notFoundHelp } = pageWords[language]
  return page(language, notFound, `<main><h1>${notFound}</h1><p>${notFoundHelp}</p></main>`)
}
