/** For `expect.poll`: far beyond what it takes on a busy machine. Nothing waits this long unless it is broken. */
export const soon = { timeout: 20_000 } as const
