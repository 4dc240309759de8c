import { expect } from 'vitest'

/** Waits longer than a busy machine may take; a second, the default, is not that long. */
export function poll<T>(
  ask: () => T,
  options: { readonly timeout?: number; readonly interval?: number } = {},
): ReturnType<typeof expect.poll<T>> {
  return expect.poll(ask, { timeout: 15_000, ...options })
}
