import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { OutboxMessage } from './outbox-rows.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** The text with its lines and with links, in the language's direction. */
function htmlOf({ body, language }: OutboxMessage): string {
  const lines = body.split('\n').map((line) =>
    line
      .split(/(https?:\/\/[^\s<>"]+)/)
      .map((part, index) =>
        index % 2 === 1 ? `<a dir="ltr" href="${escaped(part)}">${escaped(part)}</a>` : escaped(part),
      )
      .join(''),
  )
  const direction = language === 'fa' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${language}" dir="${direction}"><body dir="${direction}"><p>${lines.join('<br>')}</p></body></html>`
}

/** A control character in a name or a subject could begin a header of its own. */
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

/** The whole mail as it goes over the wire. Its Message-ID is the message's identity, the same whoever sends it. */
export function composeMail(message: OutboxMessage, shop: ShopProfile, from: string): Promise<Buffer> {
  const identity = createHash('sha256').update(`${shop.id}\n${message.about}\n${message.channel}`).digest('hex')
  const { email } = shop.seller
  // What a person wrote is no automatic mail: their customer may answer it by rule.
  const automatic = message.cause === 'message-written' ? {} : { 'Auto-Submitted': 'auto-generated' }
  const composer = new MailComposer({
    from: { name: oneLine(shop.name), address: from },
    to: { name: oneLine(message.recipientName), address: message.recipient },
    ...(email ? { replyTo: { name: oneLine(shop.name), address: email } } : {}),
    subject: oneLine(message.subject) || oneLine(shop.name),
    text: message.body,
    html: htmlOf(message),
    messageId: `<${identity.slice(0, 40)}@${from.split('@')[1] ?? 'localhost'}>`,
    headers: { 'Content-Language': message.language, ...automatic },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
