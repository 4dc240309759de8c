import { asciiDigits } from './ascii-digits.ts'

interface Plan {
  readonly pattern: RegExp
  /** What a right one looks like, for the person who mends it. */
  readonly example: string
  /** From the bare digits to the usual form. */
  readonly form?: (digits: string) => string
}

const plans: Readonly<Record<string, Plan>> = {
  IR: { pattern: /^[1-9]\d{9}$/, example: '1193653471' },
  TR: { pattern: /^(0[1-9]|[1-7]\d|8[01])\d{3}$/, example: '34710' },
  PL: { pattern: /^\d{2}-\d{3}$/, example: '00-950', form: (digits) => `${digits.slice(0, 2)}-${digits.slice(2)}` },
  RU: { pattern: /^[1-9]\d{5}$/, example: '101000' },
  UA: { pattern: /^\d{5}$/, example: '01001' },
  DE: { pattern: /^\d{5}$/, example: '10115' },
  GB: { pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, example: 'LS1 4QZ' },
}

export type ReadPostcode =
  | { readonly ok: true; readonly postcode: string }
  /** `suggestion`: the same digits in the right form. `example` is absent where the form is not known. */
  | { readonly ok: false; readonly example?: string; readonly suggestion?: string }

/** Whether the postcode has the form of its country; elsewhere than in the known ones it only has to be there. */
export function readPostcode(text: string, country: string): ReadPostcode {
  const written = asciiDigits(text).trim()
  const plan = Object.hasOwn(plans, country) ? plans[country] : undefined
  if (plan === undefined) return written === '' ? { ok: false } : { ok: true, postcode: written }
  if (plan.pattern.test(written)) return { ok: true, postcode: written }
  const digits = written.replace(/[\s-]/g, '')
  const formed = plan.form?.(digits) ?? digits
  const suggestion = plan.pattern.test(formed) ? { suggestion: formed } : {}
  return { ok: false, example: plan.example, ...suggestion }
}
