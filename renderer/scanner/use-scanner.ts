import { useEffect, useLayoutEffect, useRef } from 'react'
import { attachCapture, type ScannedCode } from './capture.ts'

export interface ScannerListener {
  readonly onScan: (scan: ScannedCode) => void
  readonly onTooShort?: () => void
}

/**
 * Scans of the whole window, for as long as the component is there. To be used once, near the root: two captures
 * would both swallow the same keys. The listener may change with every render.
 */
export function useScanner(listener: ScannerListener): void {
  const latest = useRef(listener)
  // Before anything is painted: a scan that answers what is shown must not meet the handler of what was shown before.
  useLayoutEffect(() => {
    latest.current = listener
  }, [listener])
  useEffect(
    () =>
      attachCapture(window, {
        onScan: (scan) => latest.current.onScan(scan),
        onTooShort: () => latest.current.onTooShort?.(),
      }),
    [],
  )
}
