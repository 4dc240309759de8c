import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { composeMail } from './compose-mail.ts'
import type { Delivery, MessageChannel } from './message-channel.ts'

interface SmtpError extends Error {
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
}

/** The message as a stream that knows whether anybody has begun to read it: the server has said DATA may come. */
function watched(mail: Buffer): { readonly stream: Readable; readonly handedOver: () => boolean } {
  let begun = false
  const stream = new Readable({
    read() {
      begun = true
      this.push(mail)
      this.push(null)
    },
  })
  return { stream, handedOver: () => begun }
}

/** A clear no of the server counts whenever it comes; without one, only what happened before DATA is known. */
function deliveryOf(error: SmtpError, handedOver: boolean): Delivery {
  const { responseCode = 0, response } = error
  // 421 may come unasked, because the server shuts down: it is no answer to a message that was read.
  if (handedOver && responseCode === 421) return { state: 'unknown', why: 'no-answer' }
  if (responseCode >= 500) return { state: 'failed', why: `refused: ${(response ?? error.message).slice(0, 300)}` }
  if (responseCode >= 400) return { state: 'retry', why: `refused: ${(response ?? error.message).slice(0, 300)}` }
  if (handedOver) return { state: 'unknown', why: 'no-answer' }
  return { state: 'retry', why: 'not-reached' }
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** `smtp://user:password@host:587` (STARTTLS; demanded with a password) or `smtps://…` (TLS from the start). */
export function smtpChannel(address: string, from: string): MessageChannel {
  const url = new URL(address)
  const user = decodeURIComponent(url.username)
  const secure = url.protocol === 'smtps:'
  const options = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: user !== '' && !secure && !loopback.has(url.hostname),
    // Our own machine's mail server often has a certificate that nobody signed.
    ...(loopback.has(url.hostname) ? { tls: { rejectUnauthorized: false } } : {}),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  }

  function send(mail: Buffer, to: string): Promise<Delivery> {
    const { stream, handedOver } = watched(mail)
    const connection = new SMTPConnection(options)
    return new Promise<Delivery>((resolve) => {
      const end = (error: Error | null | undefined): void => {
        resolve(error ? deliveryOf(error, handedOver()) : { state: 'sent' })
        if (error) connection.close()
        else connection.quit()
      }
      connection.on('error', end)
      connection.once('end', () => resolve(deliveryOf(new Error('the connection ended'), handedOver())))
      const speak = () => connection.send({ from, to: [to], size: mail.length }, stream, (error) => end(error))
      connection.connect((error) => {
        if (error) return end(error)
        if (user === '') return speak()
        const credentials = { user, pass: decodeURIComponent(url.password) }
        connection.login({ user, pass: credentials.pass, credentials }, (refused) => (refused ? end(refused) : speak()))
      })
    })
  }

  return {
    channel: 'email',
    deliver: async (message, shop) => send(await composeMail(message, shop, from), message.recipient),
  }
}
