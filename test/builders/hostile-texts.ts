import fc from 'fast-check'

const marksOnOneLetter = '\u0301\u0303\u0489'

/** What a customer, or somebody who is none, may write into a field: tags, commands, directions, scripts, sheer length. */
const hostilePiece = fc.oneof(
  fc.constantFrom(
    '<script>document.body.remove()</script>',
    '<style>*{display:none!important}</style>',
    '"><img src=x onerror=alert(1)>',
    '</style></title></main>',
    '\u202eevil\u202c',
    '\u2066\u2067\u2068',
    '🎁👨‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '王小明 さくら ไทย עברית',
    '^XA^FDx^FS^XZ',
    'W'.repeat(3000),
    'ﷺ'.repeat(50),
    'خیابان '.repeat(60),
    '\u0000\u0007\u001b\n\r\t',
    'ا\u064b\u0651\u0651\u0651'.repeat(40),
    `Z${marksOnOneLetter.repeat(60)}`,
    'x'.repeat(10_000),
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 10_000, minLength: 200 }),
)

export const hostileText = fc.array(hostilePiece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))

export const hostileAddress = fc.record({
  name: hostileText,
  company: hostileText,
  street: hostileText,
  city: hostileText,
  region: hostileText,
  postcode: hostileText,
  country: fc.constant('GB'),
  phone: hostileText,
})
