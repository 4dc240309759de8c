import { describe, expect, it } from 'vitest'
import { createStreamHub, type StreamClient, stalledBytes } from './stream-hub.ts'

/** A connection whose reader can stop reading. */
function aClient() {
  const written: string[] = []
  const state: { length: number; drain: (() => void)[] } = { length: 0, drain: [] }
  const client: StreamClient = {
    write: (text) => written.push(text) > 0,
    get writableLength() {
      return state.length
    },
    once: (_event, listener) => state.drain.push(listener),
    end: () => written.push('(end)'),
  }
  return {
    client,
    written,
    stall: () => {
      state.length = stalledBytes + 1
    },
    drain: () => {
      state.length = 0
      for (const listener of state.drain.splice(0)) listener()
    },
  }
}

describe('the stream hub', () => {
  it('sends a reader who is a megabyte behind nothing more until he has caught up, then one resync', () => {
    const hub = createStreamHub()
    const slow = aClient()
    hub.add('shop', 'token', slow.client, 1)
    slow.stall()
    for (let head = 2; head < 100; head += 1) hub.headIs('shop', head)
    hub.heartbeat()
    expect(slow.written).toHaveLength(2)
    slow.drain()
    expect(slow.written.at(-1)).toBe('event: resync\ndata: {"seq":99}\n\n')
    hub.headIs('shop', 100)
    expect(slow.written.at(-1)).toBe('event: more\ndata: {"seq":100}\n\n')
  })

  it('says nothing when the head has not moved, and nothing to other shops', () => {
    const hub = createStreamHub()
    const [here, there] = [aClient(), aClient()]
    hub.add('here', 'a', here.client, 5)
    const leave = hub.add('there', 'b', there.client, 5)
    hub.headIs('here', 5)
    hub.headIs('here', 6)
    expect(here.written).toHaveLength(2)
    expect(there.written).toHaveLength(1)
    leave()
    expect(hub.activeShops()).toEqual(['here'])
  })
})
