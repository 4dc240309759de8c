import { isModifier, physicalCharacter } from './physical-key.ts'

/** One key going down, as the browser reports it. `timeMs` is the event's own time, not that of its handling. */
export interface KeyPress {
  readonly code: string
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly timeMs: number
}

export interface BurstSettings {
  readonly minLength: number
  /** Longer codes are cut here and marked: they match nothing. */
  readonly maxLength: number
  /** Half of the gaps between keys must be at most this. People need 60 ms and more, scanners about 10. */
  readonly medianGapMs: number
  /** A single gap above this, or this much silence, ends the burst. */
  readonly maxGapMs: number
}

export const defaultBurstSettings: BurstSettings = { minLength: 4, maxLength: 200, medianGapMs: 35, maxGapMs: 80 }

/** Characters that arrived close together and may become a scan. */
export interface Burst {
  readonly text: string
  readonly keys: number
  readonly gaps: readonly number[]
  readonly startMs: number
  readonly lastMs: number
  /** Control keys that were inside and are not part of the code, such as `Ctrl+KeyO`. */
  readonly dropped: readonly string[]
}

export type BurstOutcome =
  | {
      readonly kind: 'scan'
      readonly code: string
      readonly startMs: number
      readonly endMs: number
      readonly dropped: readonly string[]
      readonly tooLong: boolean
    }
  /** `too-short`: as fast as a scanner, but fewer characters than any code has. */
  | { readonly kind: 'typing'; readonly why: 'too-short' | 'too-slow' }

/** What the pressed key was: part of something that may be a scan, its end, or none of the scanner's business. */
export type KeyRole = 'character' | 'dropped' | 'terminator' | 'modifier' | 'foreign'

export interface BurstStep {
  readonly burst: Burst | undefined
  readonly role: KeyRole
  /** At most two: an older burst that this key found ended, and one that it ends itself. */
  readonly outcomes: readonly BurstOutcome[]
}

/** FNC1 inside a GS1 code. Scanners send it as Ctrl+] or, where set up so, as F8. */
export const groupSeparator = '\x1d'

/** Keys that scanners put behind a code. */
export function isTerminator(code: string): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Tab'
}

/**
 * One key of the stream. Pure.
 *
 *   no burst ──character──► burst ──character, gap ≤ 80 ms──► burst
 *                            ├──Enter, Tab──► scan | typing
 *                            └──80 ms of silence, a foreign key──► scan | typing
 */
export function pressKey(before: Burst | undefined, press: KeyPress, settings = defaultBurstSettings): BurstStep {
  if (isModifier(press.code)) return { burst: before, role: 'modifier', outcomes: [] }
  const ended = afterSilence(before, press.timeMs, settings)
  const burst = ended.burst
  const step = (next: Burst | undefined, role: KeyRole, outcome?: BurstOutcome): BurstStep => ({
    burst: next,
    role,
    outcomes: outcome === undefined ? ended.outcomes : [...ended.outcomes, outcome],
  })

  const chord = press.ctrlKey || press.altKey || press.metaKey
  if (!chord && isTerminator(press.code)) {
    if (burst === undefined) return step(undefined, 'foreign')
    // Too short for a code, yet at a scanner's speed: its Enter must not press anything either.
    const fast = median([...burst.gaps, press.timeMs - burst.lastMs]) <= settings.medianGapMs
    return step(
      undefined,
      isScan(burst, settings) || fast ? 'terminator' : 'foreign',
      judge(burst, settings, press.timeMs),
    )
  }
  const character = characterOf(press, chord)
  // No code begins with a space, and a space is how people press a button.
  if (character !== undefined && !(character === ' ' && burst === undefined))
    return step(append(burst, character, press.timeMs, settings), 'character')
  if (burst === undefined) return step(undefined, 'foreign')
  const gapMs = press.timeMs - burst.lastMs
  const insideScan = chord ? gapMs <= settings.medianGapMs : isScan(burst, settings)
  return insideScan
    ? step(drop(burst, press, gapMs), 'dropped')
    : step(undefined, 'foreign', judge(burst, settings, burst.lastMs))
}

/** Ends a burst after which nothing came for long enough. Pure; to be asked when a timer says so. */
export function afterSilence(
  burst: Burst | undefined,
  nowMs: number,
  settings = defaultBurstSettings,
): { readonly burst: Burst | undefined; readonly outcomes: readonly BurstOutcome[] } {
  if (burst === undefined || nowMs - burst.lastMs <= settings.maxGapMs) return { burst, outcomes: [] }
  return { burst: undefined, outcomes: [judge(burst, settings, burst.lastMs)] }
}

/** True once a burst can no longer be a person typing. */
export function isScan(burst: Burst, settings = defaultBurstSettings): boolean {
  return burst.keys >= settings.minLength && median(burst.gaps) <= settings.medianGapMs
}

function judge(burst: Burst, settings: BurstSettings, endMs: number): BurstOutcome {
  if (!isScan(burst, settings)) {
    const fast = burst.gaps.length > 0 && median(burst.gaps) <= settings.medianGapMs
    return { kind: 'typing', why: fast ? 'too-short' : 'too-slow' }
  }
  const { text: code, startMs, dropped, keys } = burst
  return { kind: 'scan', code, startMs, endMs, dropped, tooLong: keys > settings.maxLength }
}

function characterOf(press: KeyPress, chord: boolean): string | undefined {
  if (press.code === 'F8' && !chord) return groupSeparator
  if (press.code === 'BracketRight' && press.ctrlKey && !press.altKey && !press.metaKey) return groupSeparator
  return chord ? undefined : physicalCharacter(press.code, press.shiftKey)
}

function append(burst: Burst | undefined, character: string, timeMs: number, settings: BurstSettings): Burst {
  if (burst === undefined) return { text: character, keys: 1, gaps: [], startMs: timeMs, lastMs: timeMs, dropped: [] }
  const full = burst.keys >= settings.maxLength
  return {
    ...burst,
    text: full ? burst.text : burst.text + character,
    keys: burst.keys + 1,
    gaps: full ? burst.gaps : [...burst.gaps, timeMs - burst.lastMs],
    lastMs: timeMs,
  }
}

function drop(burst: Burst, press: KeyPress, gapMs: number): Burst {
  const name = `${press.ctrlKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${press.metaKey ? 'Meta+' : ''}${press.code}`
  const dropped = burst.dropped.length < 20 ? [...burst.dropped, name] : burst.dropped
  return { ...burst, dropped, gaps: [...burst.gaps, gapMs].slice(-200), lastMs: press.timeMs }
}

function median(gaps: readonly number[]): number {
  if (gaps.length === 0) return Number.POSITIVE_INFINITY
  const sorted = [...gaps].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.POSITIVE_INFINITY
}
