import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Channel } from '#shared/order/events/message-events.ts'

const mailAddress = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/

/** A telephone number as the gateway wants it (E.164), read as the country's people write it; undefined: it is none. */
export function phoneNumber(text: string, country: string): string | undefined {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined
  const number = parsePhoneNumberFromString(text, home)
  return number?.isPossible() === true ? number.number : undefined
}

/** Where a message really goes, or a stable code that says why it cannot. */
export function reach(
  channel: Channel,
  to: string,
  country: string,
): { readonly to: string } | { readonly why: 'no-address' | 'bad-address' | 'bad-number' } {
  if (to.trim() === '') return { why: 'no-address' }
  if (channel === 'email') return mailAddress.test(to.trim()) ? { to: to.trim() } : { why: 'bad-address' }
  const number = phoneNumber(to, country)
  return number === undefined ? { why: 'bad-number' } : { to: number }
}
