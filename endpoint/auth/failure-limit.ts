/** Counts failures per caller in a sliding window, so that guessing is slow. */
export interface FailureLimit {
  blocked(caller: string): boolean
  failed(caller: string): void
}

export function createFailureLimit(most: number, windowMs: number, now: () => number): FailureLimit {
  const failures = new Map<string, number[]>()
  const recent = (caller: string) => (failures.get(caller) ?? []).filter((at) => at > now() - windowMs)
  return {
    blocked: (caller) => recent(caller).length >= most,
    failed: (caller) => {
      for (const known of [...failures.keys()]) if (recent(known).length === 0) failures.delete(known)
      failures.set(caller, [...recent(caller), now()])
    },
  }
}
