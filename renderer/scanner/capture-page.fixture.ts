import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { ScannedCode } from './capture.ts'
import { createSounds, type Tone } from './sounds.ts'
import { useScanner } from './use-scanner.ts'

/** What happened on the page, for the test to read. */
export interface PageLog {
  readonly scans: ScannedCode[]
  /** Keys that reached the page's own listener. */
  readonly keys: string[]
  /** When the last key went down, whoever swallowed it. */
  lastKeyMs: number
  clicks: number
  tooShort: number
}

declare global {
  interface Window {
    log: PageLog
    /** Plays tones on the real audio engine and says why it could not, if so. */
    playTones(tones: readonly Tone[]): string[]
  }
}

/** The least that a screen has: a controlled field, a button that must not be pressed by a scan, a shortcut listener. */
function Page() {
  const [text, setText] = useState('')
  useScanner({
    onScan: (scan) => window.log.scans.push(scan),
    onTooShort: () => {
      window.log.tooShort += 1
    },
  })
  return createElement(
    'form',
    { onSubmit: (event: { preventDefault(): void }) => event.preventDefault() },
    createElement('input', {
      id: 'field',
      value: text,
      onChange: (event: { target: { value: string } }) => setText(event.target.value),
    }),
    createElement('output', { id: 'state' }, text),
    createElement(
      'button',
      {
        id: 'danger',
        type: 'button',
        onClick: () => {
          window.log.clicks += 1
        },
      },
      'Cancel the order',
    ),
  )
}

window.log = { scans: [], keys: [], lastKeyMs: 0, clicks: 0, tooShort: 0 }
// Added before the capture, so that it sees what the capture swallows.
window.addEventListener(
  'keydown',
  (event) => {
    window.log.lastKeyMs = event.timeStamp
  },
  { capture: true },
)
document.addEventListener('keydown', (event) => window.log.keys.push(event.code))
window.playTones = (tones) => {
  const silent: string[] = []
  const sounds = createSounds(() => new AudioContext(), { onSilent: (why) => silent.push(why) })
  for (const tone of tones) sounds.play(tone)
  return silent
}
const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(createElement(Page))
