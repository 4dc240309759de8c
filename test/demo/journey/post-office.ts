import { mkdir, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly file: string
}

/** A real SMTP server on loopback: takes every mail, keeps it as it came (.eml in `folder`) and lets it be read. */
export interface PostOffice {
  readonly url: string
  readonly mails: readonly ReceivedMail[]
  close(): Promise<void>
}

export async function openPostOffice(folder: string): Promise<PostOffice> {
  await mkdir(folder, { recursive: true })
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts)
        const to = session.envelope.rcptTo.map((recipient) => recipient.address).join(', ')
        const file = join(folder, `mail-${String(mails.length + 1).padStart(2, '0')}.eml`)
        PostalMime.parse(raw)
          .then(async ({ subject = '', text = '' }) => {
            mails.push({ to, subject, text, file })
            await writeFile(file, raw)
            done()
          })
          .catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))))
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
