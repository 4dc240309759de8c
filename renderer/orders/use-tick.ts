import { useEffect, useState } from 'react'

const tickMs = 15_000

/** Rises four times a minute: what is late or stale becomes so without anybody doing anything. */
export function useTick(): number {
  const [tick, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((last) => last + 1), tickMs)
    return () => clearInterval(timer)
  }, [])
  return tick
}
