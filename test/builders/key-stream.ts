/** Keyboard layouts of the system, under which a wedge scanner's keys arrive. The scanner itself is set to US. */
export type Layout = 'us' | 'fa' | 'ru' | 'tr'
export const layouts: readonly Layout[] = ['us', 'fa', 'ru', 'tr']

export interface StreamedKey {
  readonly code: string
  /** What the system's layout makes of it: garbage for a scanner. */
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly timeMs: number
}

const codes = [
  ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `Key${letter.toUpperCase()}`),
  ...[...'1234567890'].map((digit) => `Digit${digit}`),
  'Minus',
  'Equal',
  'BracketLeft',
  'BracketRight',
  'Backslash',
  'Semicolon',
  'Quote',
  'Backquote',
  'Comma',
  'Period',
  'Slash',
  'Space',
]
const keys: Readonly<Record<Layout, readonly [string, string]>> = {
  us: ["abcdefghijklmnopqrstuvwxyz1234567890-=[]\\;'`,./ ", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()_+{}|:"~<>? '],
  fa: ['شذزیثبلاهتنمئدخحضقسفعرصطغظ۱۲۳۴۵۶۷۸۹۰-=جچ\\کگ‍و./ ', 'َإژِيٍۀآ]ـ»«ءأ[\\ًريةٌ؛ٌؤ،ي!٬٫﷼٪×،*)(ـ+}{|:"÷<>؟ '],
  ru: ['фисвуапршолдьтщзйкыегмцчня1234567890-=хъ\\жэёбю. ', 'ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯ!"№;%:?*()_+ХЪ/ЖЭЁБЮ, '],
  tr: ['abcdefghıjklmnopqrstuvwxyz1234567890*-ğü,şi"öç. ', "ABCDEFGHIJKLMNOPQRSTUVWXYZ!'^+%&/()=?_ĞÜ;Şİéöç: "],
}

export interface StreamOptions {
  readonly layout?: Layout
  /** Between one key and the next, Shift not counted. */
  readonly gapMs?: number
  readonly startMs?: number
  /** Inverts the letter case of `key`, as Caps Lock does. */
  readonly capsLock?: boolean
  readonly terminator?: 'Enter' | 'NumpadEnter' | 'Tab' | 'none'
}

/** The keys that a US-layout scanner presses for a text (0x1D as Ctrl+]), as the page sees them. */
export function keyStream(text: string, options: StreamOptions = {}): StreamedKey[] {
  const { layout = 'us', gapMs = 10, startMs = 1000, capsLock = false, terminator = 'Enter' } = options
  const stream: StreamedKey[] = []
  let timeMs = startMs
  for (const character of text) {
    stream.push(...keysFor(character, layout, capsLock, timeMs))
    timeMs += gapMs
  }
  if (terminator !== 'none') stream.push({ ...plain, code: terminator, key: terminator, timeMs })
  return stream
}

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }

function keysFor(character: string, layout: Layout, capsLock: boolean, timeMs: number): StreamedKey[] {
  if (character === '\x1d')
    return [
      { ...plain, ctrlKey: true, code: 'ControlLeft', key: 'Control', timeMs },
      { ...plain, ctrlKey: true, code: 'BracketRight', key: ']', timeMs },
    ]
  const [unshifted, shifted] = keys.us
  const shiftKey = !unshifted.includes(character)
  const index = (shiftKey ? shifted : unshifted).indexOf(character)
  const code = codes[index]
  if (code === undefined) throw new RangeError(`a US scanner cannot type ${JSON.stringify(character)}`)
  const written = [...keys[layout][shiftKey ? 1 : 0]][index] ?? 'Unidentified'
  const key = capsLock ? invertCase(written) : written
  const pressed = { ...plain, shiftKey, code, key, timeMs }
  return shiftKey ? [{ ...plain, shiftKey, code: 'ShiftLeft', key: 'Shift', timeMs }, pressed] : [pressed]
}

function invertCase(letter: string): string {
  const upper = letter.toUpperCase()
  return upper === letter ? letter.toLowerCase() : upper
}
