import { phoneNumber } from '../messages/reach.ts'

/** By what a customer is known again: empty where there is nothing. */
export function contactKeys(email: string | undefined, phone: string | undefined, country: string) {
  return {
    email: (email ?? '').trim().toLowerCase(),
    phone: phone === undefined ? '' : (phoneNumber(phone, country) ?? phone.replace(/\D/g, '')),
  }
}
