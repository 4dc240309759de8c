import { emitterDouble } from './emitter-double.ts'
import type { SessionDouble } from './session-double.ts'
import { strict } from './strict.ts'

export interface WindowOptions {
  readonly show?: boolean
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

const contentsEvents = ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']
const windowEvents = ['ready-to-show', 'closed']

/** Answers to the debugger's commands, as Chromium gives them. */
const debuggerAnswers: Readonly<Record<string, unknown>> = {
  'Page.getFrameTree': { frameTree: { frame: { id: 'main-frame' } } },
  'Page.setDocumentContent': {},
  'Runtime.evaluate': { result: { value: true } },
  'Emulation.setEmulatedMedia': {},
  'Emulation.setScrollbarsHidden': {},
  'Emulation.setDeviceMetricsOverride': {},
  'Emulation.clearDeviceMetricsOverride': {},
  'Page.captureScreenshot': { data: Buffer.from('a picture').toString('base64') },
}

/** Elements with data-code, each in one place: the double lays nothing out. */
const codesOf = (html: string) =>
  [...html.matchAll(/data-code="([^"]*)"/g)].map(([, code]) => ({
    ...{ symbology: 'code128', code, dots: 3 },
    ...{ x: 96, y: 48, width: 192, height: 96 },
  }))

/** A BrowserWindow: records what it was made with, loads one address, can be destroyed once. */
export function windowDouble(options: WindowOptions, sessionOf: SessionDouble) {
  const events = emitterDouble('BrowserWindow', windowEvents)
  const contentsEmitter = emitterDouble('webContents', contentsEvents)
  const state = {
    options,
    events,
    contents: contentsEmitter,
    loaded: [] as string[],
    sent: [] as unknown[][],
    commands: [] as unknown[][],
    printed: [] as unknown[],
    /** What left for a printer: its name, or '' for the system's default one. */
    paper: [] as { deviceName: string; options: Readonly<Record<string, unknown>>; shown: string }[],
    printers: [] as { name: string }[],
    /** What print() tells its callback; undefined: it never calls it. */
    says: { success: true, why: '' } as { success: boolean; why: string } | undefined,
    openHandler: undefined as ((details: { url: string }) => { action: string }) | undefined,
    destroyed: false,
    minimized: false,
    focused: 0,
    session: sessionOf,
  }
  const alive = () => {
    if (state.destroyed) throw new Error('Object has been destroyed')
  }
  const mainFrame = { url: 'about:blank' }
  let attached = false
  let content = ''
  const webContents = strict('webContents', {
    mainFrame,
    session: sessionOf.session,
    on: contentsEmitter.on,
    setWindowOpenHandler: (handler: NonNullable<typeof state.openHandler>) => {
      state.openHandler = handler
    },
    send: (...args: unknown[]) => {
      alive()
      state.sent.push(args)
    },
    debugger: strict('webContents.debugger', {
      attach: () => {
        if (attached) throw new Error('Debugger is already attached to the target')
        attached = true
      },
      sendCommand: async (command: string, parameters?: unknown) => {
        if (!attached) throw new Error('No target available')
        if (!(command in debuggerAnswers)) throw new Error(`The Electron double does not model the command ${command}`)
        state.commands.push([command, parameters])
        const given = parameters as { html?: string; expression?: string } | undefined
        if (given?.html !== undefined) content = given.html
        if (given?.expression?.includes('data-code')) return { result: { value: codesOf(content) } }
        if (given?.expression?.includes('innerText')) return { result: { value: content.replace(/<[^>]*>/g, '') } }
        return debuggerAnswers[command]
      },
    }),
    getPrintersAsync: async () => {
      alive()
      return state.printers
    },
    // As Electron does: a name that is empty or not known is the default printer, not an error.
    print: (given: Readonly<Record<string, unknown>>, answer: (success: boolean, why: string) => void) => {
      alive()
      const known = state.printers.some(({ name }) => name === given.deviceName)
      state.paper.push({ deviceName: known ? String(given.deviceName) : '', options: given, shown: mainFrame.url })
      const { says } = state
      if (says !== undefined) setImmediate(() => answer(says.success, says.why))
    },
    printToPDF: async (parameters: unknown) => {
      alive()
      state.printed.push(parameters)
      return Buffer.from('%PDF-1.7')
    },
  })
  const window = strict('BrowserWindow', {
    webContents,
    once: events.once,
    on: events.on,
    show: alive,
    restore: () => {
      state.minimized = false
    },
    focus: () => {
      alive()
      state.focused++
    },
    isMinimized: () => state.minimized,
    isDestroyed: () => state.destroyed,
    destroy: () => {
      state.destroyed = true
    },
    loadURL: async (address: string) => {
      alive()
      state.loaded.push(address)
      mainFrame.url = address
    },
  })
  return { window, state }
}
export type WindowDouble = ReturnType<typeof windowDouble>
