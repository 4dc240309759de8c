/** What a ZPL printer answers to `~HS`: three strings of numbers between STX and ETX (ZPL II guide, "Host Status Return"). */
export interface HostStatus {
  readonly paperOut: boolean
  readonly paused: boolean
  /** Formats that it has received and not printed. */
  readonly formats: number
  readonly bufferFull: boolean
  /** It prints what it receives as hexadecimal instead of labels. */
  readonly diagnostics: boolean
  /** A format has begun and its end has not come. */
  readonly partial: boolean
  readonly tooCold: boolean
  readonly tooHot: boolean
  readonly headOpen: boolean
  readonly ribbonOut: boolean
  /** A printed label waits to be taken off before the next one comes. */
  readonly labelWaiting: boolean
  readonly labelsRemaining: number
}

const stx = '\u0002'
const etx = '\u0003'

/** Fields of the three strings; of the third there is nothing to use, but it is the end of an answer. */
const fieldCounts = [12, 11, 2] as const

/** What stands between STX and ETX in all that a printer has said, whole strings only. */
export function wholeStrings(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.split(stx).flatMap((part, index) => {
    const end = part.indexOf(etx)
    return index === 0 || end < 0 ? [] : [part.slice(0, end)]
  })
}

const numbersOf = (text: string) => (/^\s*\d+(\s*,\s*\d+)*\s*$/.test(text) ? text.split(',').map(Number) : undefined)

/** Every complete answer in what a printer has sent, oldest first. Anything else in it is passed over. */
export function hostStatuses(bytes: Uint8Array): HostStatus[] {
  const rows = wholeStrings(bytes).map(numbersOf)
  const found: HostStatus[] = []
  for (let at = 0; at + 2 < rows.length; at++) {
    const three = rows.slice(at, at + 3)
    if (!three.every((row, index) => row?.length === fieldCounts[index])) continue
    const [first = [], second = []] = three
    found.push(asStatus(first, second))
    at += 2
  }
  return found
}

function asStatus(first: readonly number[], second: readonly number[]): HostStatus {
  const [, paperOut, paused, , formats = 0, bufferFull, diagnostics, partial, , , tooCold, tooHot] = first
  const [, , headOpen, ribbonOut, , , , labelWaiting, labelsRemaining = 0] = second
  return {
    paperOut: paperOut === 1,
    paused: paused === 1,
    formats,
    bufferFull: bufferFull === 1,
    diagnostics: diagnostics === 1,
    partial: partial === 1,
    tooCold: tooCold === 1,
    tooHot: tooHot === 1,
    headOpen: headOpen === 1,
    ribbonOut: ribbonOut === 1,
    labelWaiting: labelWaiting === 1,
    labelsRemaining,
  }
}

const troubles: readonly (readonly [keyof HostStatus, string])[] = [
  ['headOpen', 'head open'],
  ['paperOut', 'out of labels'],
  ['ribbonOut', 'out of ribbon'],
  ['bufferFull', 'buffer full'],
  ['diagnostics', 'in diagnostic mode'],
  ['tooHot', 'too hot'],
  ['tooCold', 'too cold'],
  ['paused', 'paused'],
]

/** What a person has to put right at the printer, or undefined. */
export function hostTrouble(status: HostStatus): string | undefined {
  const words = troubles.filter(([name]) => status[name] === true).map(([, word]) => word)
  return words.length === 0 ? undefined : words.join(', ')
}

/** Nothing received is left to print. */
export const isIdle = ({ formats, labelsRemaining, partial }: HostStatus) =>
  formats === 0 && labelsRemaining === 0 && !partial
