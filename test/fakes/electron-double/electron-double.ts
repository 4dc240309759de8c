import type { ElectronApi } from '#electron/main/shells/electron/electron-api.ts'
import { emitterDouble } from './emitter-double.ts'
import { type SessionDouble, sessionDouble } from './session-double.ts'
import { strict } from './strict.ts'
import { type WindowDouble, type WindowOptions, windowDouble } from './window-double.ts'

type Handler = (event: unknown, ...args: unknown[]) => Promise<unknown>

export interface SafeStorageModel {
  readonly available: boolean
  readonly backend: string
}

/**
 * The part of Electron that the shell uses, with Electron's own rules about order: what must come before "ready",
 * what only after it, what only once. Anything that is not modelled throws.
 */
export function createElectronDouble(options: { packaged?: boolean; safeStorage?: SafeStorageModel } = {}) {
  const calls: string[] = []
  const appEvents = emitterDouble('app', ['second-instance', 'window-all-closed'])
  const windows: WindowDouble[] = []
  const partitions: SessionDouble[] = []
  const defaultSession = sessionDouble('default')
  const appSchemes = new Map<string, (request: Request) => Promise<Response>>()
  const ipc = new Map<string, Handler>()
  const schemes: { scheme: string; privileges: Record<string, boolean> }[] = []
  const storage = options.safeStorage ?? { available: true, backend: 'gnome_libsecret' }
  let ready = false
  let menu: unknown = 'default'
  let plainText = false

  const before = (what: string) => {
    calls.push(what)
    if (ready) throw new Error(`${what} must be called before the app is ready`)
  }
  const after = (what: string) => {
    calls.push(what)
    if (!ready) throw new Error(`${what} cannot be called before the app is ready`)
  }
  const encrypts = () => storage.available || plainText

  const api = strict('electron', {
    app: strict('app', {
      isPackaged: options.packaged ?? false,
      enableSandbox: () => before('app.enableSandbox'),
      on: appEvents.on,
    }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (list: typeof schemes) => {
        before('protocol.registerSchemesAsPrivileged')
        if (schemes.length > 0)
          throw new Error('registerSchemesAsPrivileged may be called once: a second call replaces the first')
        schemes.push(...list)
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        after('protocol.handle')
        if (appSchemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
        appSchemes.set(scheme, handler)
      },
    }),
    Menu: strict('Menu', {
      setApplicationMenu: (value: unknown) => {
        menu = value
      },
    }),
    BrowserWindow: class {
      constructor(given: WindowOptions) {
        after('new BrowserWindow')
        const own = partitions.find(({ session }) => session === given.webPreferences?.session)
        const made = windowDouble(given, own ?? defaultSession)
        windows.push(made)
        // biome-ignore lint/correctness/noConstructorReturn: a double of Electron's class is the object that records.
        return made.window
      }
    },
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: Handler) => {
        if (ipc.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        ipc.set(channel, handler)
      },
      removeHandler: (channel: string) => void ipc.delete(channel),
    }),
    session: strict('session', {
      fromPartition: (name: string) => {
        after('session.fromPartition')
        const made = sessionDouble(name)
        partitions.push(made)
        return made.session
      },
    }),
    safeStorage: strict('safeStorage', {
      isEncryptionAvailable: () => {
        after('safeStorage.isEncryptionAvailable')
        return storage.available
      },
      getSelectedStorageBackend: () => storage.backend,
      setUsePlainTextEncryption: (on: boolean) => {
        plainText = on
      },
      encryptString: (text: string) => {
        if (!encrypts()) throw new Error('Encryption is not available')
        return Buffer.from(`v10${Buffer.from(text).toString('hex')}`)
      },
      decryptString: (bytes: Buffer) => {
        const [, hex] = /^v10([0-9a-f]*)$/.exec(bytes.toString()) ?? []
        if (hex === undefined)
          throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
        return Buffer.from(hex, 'hex').toString()
      },
    }),
    utilityProcess: strict('utilityProcess', {}),
  })

  return {
    // The double models what the shell uses of these types and throws for the rest.
    api: api as unknown as ElectronApi,
    calls,
    windows,
    partitions,
    defaultSession,
    appSchemes,
    appEvents,
    ipc,
    schemes,
    menu: () => menu,
    becomeReady: () => {
      ready = true
    },
  }
}
export type ElectronDouble = ReturnType<typeof createElectronDouble>
