import { useLayoutEffect, useRef } from 'react'
import { useServices } from '../orders/desk-context.tsx'
import type { ScanHandler } from './scan-router.ts'

/** While the component is there, scans come to it (unless something on top of it asks for them). */
export function useScanTarget(handler: ScanHandler): void {
  const { scans } = useServices()
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  }, [handler])
  // With the screen's first picture, not after it: the next scan may be on its way.
  useLayoutEffect(() => scans.listen((scan) => latest.current(scan)), [scans])
}
