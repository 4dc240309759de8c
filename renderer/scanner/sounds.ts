export type Tone = 'right' | 'line-done' | 'order-done' | 'wrong' | 'over' | 'unknown' | 'attention' | 'new-order'

interface Note {
  readonly hz: number
  readonly ms: number
  readonly pauseMs?: number
}

/** Each differs in direction, number and height, so that nobody has to look up: rising is right, low is stop. */
const tones: Readonly<Record<Tone, { readonly shape: OscillatorType; readonly notes: readonly Note[] }>> = {
  right: {
    shape: 'sine',
    notes: [
      { hz: 880, ms: 50 },
      { hz: 1320, ms: 70 },
    ],
  },
  'line-done': {
    shape: 'sine',
    notes: [
      { hz: 880, ms: 50 },
      { hz: 1175, ms: 50 },
      { hz: 1568, ms: 110 },
    ],
  },
  'order-done': {
    shape: 'triangle',
    notes: [
      { hz: 784, ms: 90 },
      { hz: 988, ms: 90 },
      { hz: 1175, ms: 90 },
      { hz: 1568, ms: 260 },
    ],
  },
  wrong: {
    shape: 'sawtooth',
    notes: [
      { hz: 175, ms: 180, pauseMs: 60 },
      { hz: 175, ms: 260 },
    ],
  },
  over: {
    shape: 'square',
    notes: [
      { hz: 660, ms: 110, pauseMs: 30 },
      { hz: 440, ms: 200 },
    ],
  },
  unknown: {
    shape: 'square',
    notes: [
      { hz: 330, ms: 80, pauseMs: 50 },
      { hz: 330, ms: 80, pauseMs: 50 },
      { hz: 330, ms: 80 },
    ],
  },
  attention: {
    shape: 'triangle',
    notes: [
      { hz: 1047, ms: 140, pauseMs: 90 },
      { hz: 1047, ms: 140 },
    ],
  },
  // One long soft note: it is about no scan.
  'new-order': { shape: 'sine', notes: [{ hz: 523, ms: 420 }] },
}

export interface Sounds {
  /** Starts at once, after whatever still sounds; never throws. */
  play(tone: Tone): void
}

/**
 * `makeContext` is called at the first tone. Where sound is not allowed or there is none, `onSilent` is told why,
 * once: the desk then shows that it is mute.
 */
export function createSounds(
  makeContext: () => AudioContext,
  { volume = 0.25, onSilent = (_why: string): void => undefined } = {},
): Sounds {
  let context: AudioContext | undefined
  let busyUntil = 0
  let told = false
  const tell = (error: unknown) => {
    if (!told) onSilent(error instanceof Error ? error.message : String(error))
    told = true
  }
  return {
    play(tone) {
      try {
        context ??= makeContext()
        if (context.state === 'suspended') context.resume().catch(tell)
        // A new tone cuts a long queue short: at 30 scans a second nobody wants the echo of the last minute.
        const start = Math.min(Math.max(busyUntil, context.currentTime), context.currentTime + 0.15)
        busyUntil = schedule(context, tone, start, volume)
      } catch (error) {
        tell(error)
      }
    },
  }
}

function schedule(context: AudioContext, tone: Tone, start: number, volume: number): number {
  let at = start
  for (const { hz, ms, pauseMs = 0 } of tones[tone].notes) {
    const end = at + ms / 1000
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.type = tones[tone].shape
    oscillator.frequency.value = hz
    // Short ramps: a hard edge clicks.
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(volume, at + 0.008)
    gain.gain.setValueAtTime(volume, end - 0.012)
    gain.gain.linearRampToValueAtTime(0, end)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(at)
    oscillator.stop(end)
    at = end + pauseMs / 1000
  }
  return at
}
