import { emitterDouble } from './emitter-double.ts'
import { strict } from './strict.ts'

type Answer = (allow: boolean) => void

/** A session as the shell uses it: permission questions can be put, requests filtered, a scheme handled once. */
export function sessionDouble(name: string) {
  const events = emitterDouble('session', [
    'select-hid-device',
    'select-serial-port',
    'select-usb-device',
    'will-download',
  ])
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>()
  const state = {
    name,
    events,
    handlers,
    request: undefined as ((contents: unknown, permission: string, answer: Answer) => void) | undefined,
    check: undefined as ((...args: unknown[]) => boolean) | undefined,
    device: undefined as ((details: unknown) => boolean) | undefined,
    beforeRequest: undefined as
      | ((details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void)
      | undefined,
  }
  const session = strict('session', {
    on: events.on,
    setPermissionRequestHandler: (handler: NonNullable<typeof state.request>) => {
      state.request = handler
    },
    setPermissionCheckHandler: (handler: NonNullable<typeof state.check>) => {
      state.check = handler
    },
    setDevicePermissionHandler: (handler: NonNullable<typeof state.device>) => {
      state.device = handler
    },
    webRequest: strict('webRequest', {
      onBeforeRequest: (handler: NonNullable<typeof state.beforeRequest>) => {
        state.beforeRequest = handler
      },
    }),
    protocol: strict('session.protocol', {
      handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
        if (handlers.has(scheme)) throw new Error(`${name}: the scheme ${scheme} is handled already`)
        handlers.set(scheme, handler)
      },
    }),
  })
  return { session, state }
}
export type SessionDouble = ReturnType<typeof sessionDouble>
