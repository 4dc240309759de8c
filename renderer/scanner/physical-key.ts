/** Physical keys of a US keyboard that are neither letters nor digits: plain and with Shift. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  Space: [' ', ' '],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  NumpadDecimal: ['.', '.'],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
}
const shiftedDigits = ')!@#$%^&*('

/**
 * The character that a scanner with US layout meant by a physical key (`KeyboardEvent.code`); undefined for
 * keys that write nothing. The layout of the system does not matter, and neither does Caps Lock: the scanner
 * presses Shift for capitals and does not know that the lock is on.
 */
export function physicalCharacter(code: string, shiftKey: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  const digit = /^(Digit|Numpad)(\d)$/.exec(code)
  if (digit?.[2] !== undefined) return digit[1] === 'Digit' && shiftKey ? shiftedDigits[Number(digit[2])] : digit[2]
  return signs[code]?.[shiftKey ? 1 : 0]
}

const modifiers = /^(Shift|Control|Alt|Meta|OS)(Left|Right)$|^(CapsLock|NumLock|ScrollLock|Fn)$/

/** Keys that only change what others mean. */
export function isModifier(code: string): boolean {
  return modifiers.test(code)
}
