import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly to: string
  readonly raw: string
  readonly mail: Email
}

export interface MailServer {
  readonly url: string
  /** Mails that were taken, in order. */
  readonly mails: ReceivedMail[]
  to(address: string): ReceivedMail[]
  /** What the server does with the next recipients: a reply to refuse with, or undefined to take. */
  refuse: ((address: string) => { code: number; text: string } | undefined) | undefined
  /** Called when a message has been read whole, before it is taken. */
  onMessage: ((address: string) => Promise<void>) | undefined
  close(): Promise<void>
}

/** A real SMTP server on a free port of this machine that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo(address, _session, done) {
      const refused = self.refuse?.(address.address)
      if (refused === undefined) return done()
      done(Object.assign(new Error(refused.text), { responseCode: refused.code }))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts)
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const take = async () => {
          await self.onMessage?.(to)
          mails.push({ to, raw: raw.toString('latin1'), mail: await PostalMime.parse(raw) })
        }
        take().then(() => done(), done)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const self: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (wanted) => mails.filter((mail) => mail.to === wanted),
    refuse: undefined,
    onMessage: undefined,
    close: () => new Promise((done) => server.close(() => done())),
  }
  return self
}
