import { useLayoutEffect, useRef } from 'react'

/** Physical key (`event.code`) → what it does. Layouts do not matter, and a scan never gets here. */
export type KeyMap = Readonly<Record<string, () => void>>

/**
 * Keys of a screen. Typing in a field and keys with Ctrl, Alt or Meta are left alone. `active` is false under a
 * dialog, which has its own keys.
 */
export function useKeys(keys: KeyMap, active = true): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  }, [keys])
  useLayoutEffect(() => {
    if (!active) return
    const press = (event: KeyboardEvent) => {
      const action = latest.current[event.code]
      if (action === undefined || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="combobox"]')
      const everywhere = /^(F\d+|Escape)$/.test(event.code)
      const pressesButton = event.target instanceof HTMLButtonElement && /^(Enter|Space)$/.test(event.code)
      if ((typing && !everywhere) || pressesButton) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [active])
}
