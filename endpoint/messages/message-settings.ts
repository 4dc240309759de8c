import type { MessageChannel } from './message-channel.ts'
import type { SenderTimes } from './message-sender.ts'
import { smsChannel } from './sms-channel.ts'
import { smtpChannel } from './smtp-channel.ts'

/** Where messages go out. A channel that is not set up keeps its messages waiting. */
export interface MessageSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly smtp?: string
  /** The address that mails come from. */
  readonly mailFrom?: string
  /** Address of the SMS gateway. */
  readonly sms?: string
  readonly smsToken?: string
  /** For tests. */
  readonly times?: Partial<SenderTimes>
}

function checked(name: string, text: string, protocols: readonly string[]): string {
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text
  throw new Error(`${name}: expected an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}.`)
}

/** Refuses, in words for whoever starts the endpoint, what could never send anything. */
export function channelsFrom({ smtp, mailFrom, sms, smsToken }: MessageSettings): MessageChannel[] {
  const channels: MessageChannel[] = []
  if (smtp !== undefined) {
    if (mailFrom === undefined || !/^[^\s@<>]+@[^\s@<>]+$/.test(mailFrom))
      throw new Error('--mail-from: expected the address that mails come from, such as orders@example.com.')
    channels.push(smtpChannel(checked('--smtp', smtp, ['smtp:', 'smtps:']), mailFrom))
  }
  if (sms !== undefined) channels.push(smsChannel(checked('--sms', sms, ['https:', 'http:']), smsToken ?? ''))
  return channels
}
