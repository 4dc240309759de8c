const ones = 'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'.split(' ')
const tens = 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'.split(' ')
const hundreds = 'صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'.split(' ')
const scales = ['', 'هزار', 'میلیون', 'میلیارد', 'تریلیون', 'کوادریلیون']

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' و ')

function belowThousand(n: number): string {
  const rest = n % 100
  const low =
    rest < 20
      ? rest === 0
        ? ''
        : (ones[rest] ?? '')
      : joined([tens[Math.floor(rest / 10) - 2] ?? '', ones[rest % 10] ?? ''].slice(0, rest % 10 === 0 ? 1 : 2))
  return joined([n < 100 ? '' : (hundreds[Math.floor(n / 100) - 1] ?? ''), low])
}

/**
 * A whole number that is not negative, in Persian words. Written here because n2words 4.0.0 leaves out the و between
 * thousands and hundreds and writes Arabic letters: on a cheque and on an invoice both are mistakes.
 */
export function persianNumberWords(value: number): string {
  if (value === 0) return ones[0] ?? ''
  const groups: string[] = []
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale++) {
    const group = rest % 1000
    if (group === 0) continue
    const plainThousand = scale === 1 && group === 1
    groups.unshift(plainThousand ? (scales[1] ?? '') : `${belowThousand(group)} ${scales[scale] ?? ''}`.trim())
  }
  return joined(groups)
}
