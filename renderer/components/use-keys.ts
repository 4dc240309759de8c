import { useLayoutEffect, useRef } from 'react'

/** Physical key (`event.code`) → what it does. Layouts do not matter, and a scan never gets here. */
export type KeyMap = Readonly<Record<string, () => void>>

/**
 * Keys of a screen, or of a dialog with `inDialog`. Typing in a field and keys with Ctrl, Alt or Meta are left
 * alone. Under a dialog the screen's keys rest; also for the key that closes it, which must not do two things.
 */
export function useKeys(keys: KeyMap, { inDialog = false } = {}): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  }, [keys])
  useLayoutEffect(() => {
    // Noted on the way down: by the time the event comes up again, the dialog that it closed may be gone.
    const underDialog = new WeakSet<Event>()
    const note = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"]') !== null) underDialog.add(event)
    }
    const press = (event: KeyboardEvent) => {
      const action = latest.current[event.code]
      if (action === undefined || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (underDialog.has(event) !== inDialog) return
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="combobox"]')
      const everywhere = /^(F\d+|Escape)$/.test(event.code)
      const pressesButton = event.target instanceof HTMLButtonElement && /^(Enter|Space)$/.test(event.code)
      const choosesOption = event.target instanceof HTMLSelectElement && !everywhere
      if ((typing && !everywhere) || pressesButton || choosesOption) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', note, { capture: true })
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', note, { capture: true })
      window.removeEventListener('keydown', press)
    }
  }, [inDialog])
}
