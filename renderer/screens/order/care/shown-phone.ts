import { localPhone } from '#shared/validation/phone.ts'
import { isolateCode } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'

/** A number to read aloud: in the form of its country (A8), in Persian digits on a Persian desk; never for dialling. */
export function useShownPhone(): (phone: string, country: string) => string {
  const { language } = useFormat()
  return (phone, country) => {
    const local = localPhone(phone, country)
    const shown =
      language === 'fa' ? local.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit))) : local
    return isolateCode(shown)
  }
}
