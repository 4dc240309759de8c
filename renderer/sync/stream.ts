import type { SyncClient } from './endpoint-client.ts'

/** The endpoint sends a heartbeat every 15 s: a stream that is silent for longer is dead, whatever TCP thinks. */
const silenceMs = 40_000

/**
 * Reads the live stream until it ends, and calls `hint` for every event: each one only says "there may be more".
 * Rejects when the stream cannot be opened, breaks, or falls silent.
 */
export async function followStream(client: SyncClient, signal: AbortSignal, hint: () => void): Promise<void> {
  const silent = new AbortController()
  const response = await client.stream(AbortSignal.any([signal, silent.signal]))
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('the stream has no body')
  let timer = setTimeout(() => silent.abort(), silenceMs)
  let rest = ''
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) return
      clearTimeout(timer)
      timer = setTimeout(() => silent.abort(), silenceMs)
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      if (lines.some((line) => line.startsWith('event:'))) hint()
    }
  } finally {
    clearTimeout(timer)
  }
}
