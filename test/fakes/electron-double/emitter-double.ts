import { EventEmitter } from 'node:events'

/** `on`, `once`, `off` for the named events only; the test fires them. */
export function emitterDouble(name: string, events: readonly string[]) {
  const emitter = new EventEmitter()
  const known = (event: string) => {
    if (!events.includes(event)) throw new Error(`The Electron double does not model the event ${name}.${event}`)
    return event
  }
  return {
    on: (event: string, listener: (...args: unknown[]) => void) => void emitter.on(known(event), listener),
    once: (event: string, listener: (...args: unknown[]) => void) => void emitter.once(known(event), listener),
    off: (event: string, listener: (...args: unknown[]) => void) => void emitter.off(known(event), listener),
    removeListener: (event: string, listener: (...args: unknown[]) => void) => void emitter.off(known(event), listener),
    addEventListener: undefined,
    fire: (event: string, ...args: unknown[]) => emitter.emit(known(event), ...args),
    heard: (event: string) => emitter.listenerCount(known(event)),
  }
}
export type EmitterDouble = ReturnType<typeof emitterDouble>
