import { isBounce, type TimedCode } from './bounce.ts'
import {
  afterSilence,
  type Burst,
  type BurstOutcome,
  type BurstSettings,
  defaultBurstSettings,
  isScan,
  isTerminator,
  pressKey,
} from './burst-detector.ts'
import { type FieldSnapshot, restoreField, snapshotFocusedField } from './focused-field.ts'

export interface ScannedCode extends TimedCode {
  /** Control keys that were in the barcode and were kept from the page. */
  readonly dropped: readonly string[]
  /** Longer than any code; `code` is cut. */
  readonly tooLong: boolean
  /** The scanner sent the same code twice: show it, do not count it. */
  readonly bounce: boolean
}

export interface CaptureOptions {
  /** Called synchronously, one scan after the other, in the order of scanning. */
  readonly onScan: (scan: ScannedCode) => void
  /** A fast burst that is too short for a code: nothing was done with it. */
  readonly onTooShort?: () => void
  readonly settings?: BurstSettings
}

/** An Enter this short after a scan still belongs to it: a late one, or the second one of a CR LF suffix. */
const lateTerminatorMs = 150
/**
 * How long half a code waits for its rest where the scanner has ended its codes with a key so far. Keys carry their
 * own time, so ones that a busy computer delivers late still belong together; only giving up early would cut a code.
 */
const terminatorPatienceMs = 500
/** A timer that fires this late met a busy page: keys may be waiting behind it. */
const busyMs = 25

/**
 * Listens to the whole window, so no field needs the focus. Until a burst is recognised its keys are held back
 * where they would trigger something, and let into a text field where they would be written; recognised, all its
 * keys including Enter are swallowed and what was written is taken out again. Attach before anything else that
 * listens to keys, and once per window. Returns how to detach.
 */
export function attachCapture(page: Window, options: CaptureOptions): () => void {
  const settings = options.settings ?? defaultBurstSettings
  let burst: Burst | undefined
  let snapshot: FieldSnapshot | undefined
  let held: KeyboardEvent[] = []
  let previous: TimedCode | undefined
  let timer = 0
  /** Most scanners end a code with Enter or Tab; one that does not is known by its first code. */
  let expectsTerminator = true
  const swallowedKeys = new Set<string>()
  const released = new WeakSet<Event>()

  const swallow = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.type === 'keydown') swallowedKeys.add(event.code)
  }

  const conclude = (outcome: BurstOutcome) => {
    const waiting = held
    held = []
    snapshot = undefined
    if (outcome.kind === 'scan') {
      const scan = { ...outcome, bounce: isBounce(previous, outcome) }
      previous = outcome
      options.onScan(scan)
    } else if (outcome.why === 'too-short') options.onTooShort?.()
    else for (const event of waiting) release(event)
  }

  /** A person pressed it after all: the page gets it, a moment late. */
  const release = (event: KeyboardEvent) => {
    const target = event.target instanceof Element && event.target.isConnected ? event.target : page.document.body
    const copy = new KeyboardEvent('keydown', event)
    released.add(copy)
    target.dispatchEvent(copy)
  }

  const watchSilence = () => {
    page.clearTimeout(timer)
    if (burst === undefined) return
    const halfACode = expectsTerminator && isScan(burst, settings)
    const patienceMs = halfACode ? terminatorPatienceMs : settings.maxGapMs + 1
    const due = page.performance.now() + patienceMs
    timer = page.setTimeout(() => {
      const now = page.performance.now()
      if (now - due > busyMs) return watchSilence()
      const { burst: left, outcomes } = afterSilence(burst, now, settings)
      if (left !== undefined) return watchSilence()
      burst = undefined
      if (outcomes.some((outcome) => outcome.kind === 'scan')) expectsTerminator = false
      for (const outcome of outcomes) conclude(outcome)
    }, patienceMs)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (released.has(event)) return
    if (event.isComposing || event.key === 'Process') return
    if (event.repeat) {
      if (swallowedKeys.has(event.code)) swallow(event)
      return
    }
    const { code, key, shiftKey, ctrlKey, altKey, metaKey, timeStamp: timeMs } = event
    const step = pressKey(burst, { code, key, shiftKey, ctrlKey, altKey, metaKey, timeMs }, settings)
    burst = step.burst
    if (step.role !== 'modifier') swallowedKeys.delete(code)
    const scanEndMs = step.outcomes.find((outcome) => outcome.kind === 'scan')?.endMs ?? previous?.endMs
    const late = scanEndMs !== undefined && timeMs - scanEndMs <= lateTerminatorMs
    const lateEnter = late && step.role === 'foreign' && isTerminator(code)
    if (step.role === 'terminator' || lateEnter) expectsTerminator = true
    if (step.role === 'terminator' || step.role === 'dropped' || lateEnter) swallow(event)
    for (const outcome of step.outcomes) conclude(outcome)
    if (step.role === 'character' && burst !== undefined) takeCharacter(event, burst)
    watchSilence()
  }

  const takeCharacter = (event: KeyboardEvent, grown: Burst) => {
    if (grown.keys === 1) snapshot = snapshotFocusedField(page.document)
    if (snapshot === undefined) {
      held.push(event)
      swallow(event)
    } else if (isScan(grown, settings)) {
      restoreField(snapshot)
      swallow(event)
    }
  }

  const onKeyUp = (event: KeyboardEvent) => {
    if (!swallowedKeys.delete(event.code)) return
    swallow(event)
  }

  page.addEventListener('keydown', onKeyDown, { capture: true })
  page.addEventListener('keyup', onKeyUp, { capture: true })
  return () => {
    page.clearTimeout(timer)
    page.removeEventListener('keydown', onKeyDown, { capture: true })
    page.removeEventListener('keyup', onKeyUp, { capture: true })
  }
}
