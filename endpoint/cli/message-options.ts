import type { MessageSettings } from '../messages/message-settings.ts'

/** Options of `serve` that concern customers. What is secret had better come from the environment. */
export interface CustomerOptions {
  readonly smtp?: string
  readonly mailFrom?: string
  readonly sms?: string
  readonly publicUrl?: string
}

type Environment = Readonly<Record<string, string | undefined>>

const named = <K extends string>(name: K, value: string | undefined) =>
  (value ? { [name]: value } : {}) as { readonly [N in K]?: string }

/** An option wins over its variable. */
export function customerSettings(
  options: CustomerOptions,
  env: Environment,
): { readonly messages: MessageSettings; readonly publicUrl?: string } {
  return {
    messages: {
      ...named('smtp', options.smtp ?? env.PACKDESK_SMTP),
      ...named('mailFrom', options.mailFrom ?? env.PACKDESK_MAIL_FROM),
      ...named('sms', options.sms ?? env.PACKDESK_SMS),
      ...named('smsToken', env.PACKDESK_SMS_TOKEN),
    },
    ...named('publicUrl', options.publicUrl ?? env.PACKDESK_PUBLIC_URL),
  }
}
