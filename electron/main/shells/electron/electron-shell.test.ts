import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { deskCallChannel, deskNoticeChannel } from '#shared/contract/desk-method-names.ts'
import { createElectronDouble, type ElectronDouble } from '#test/fakes/electron-double/electron-double.ts'
import { foreign, permissions } from '#test/fakes/electron-double/hostile-input.ts'
import { stubDesk, stubInfo } from '#test/fakes/stub-desk-host.ts'
import { lineLog } from '../../log.ts'
import { createElectronShell } from './electron-shell.ts'
import { prepareElectron } from './prepare.ts'

const folder = mkdtempSync(join(tmpdir(), 'packdesk-electron-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const log = lineLog(
  () => undefined,
  () => new Date(0),
)

async function started(double: ElectronDouble = createElectronDouble()) {
  let released = 0
  prepareElectron(double.api)
  double.becomeReady()
  const lock = {
    release: async () => {
      released++
    },
  }
  const shell = createElectronShell(double.api, { home: folder, appRoot: '/app', lock, log })
  const desk = stubDesk(join(folder, 'renderer'))
  await shell.open(desk.host)
  await shell.htmlToPdf('<p>label</p>', { widthMm: 100, heightMm: 150 })
  const window = double.windows.find(({ state }) => state.loaded.includes('app://packdesk/'))
  const print = double.windows.find(({ state }) => state.loaded.includes('print://document/'))
  if (window === undefined || print === undefined) throw new Error('the shell did not open both of its windows')
  return { double, shell, desk, window, print, released: () => released }
}

describe('before Electron is ready', () => {
  test('E4 E18 every renderer is sandboxed and app:// is a scheme of its own', () => {
    const double = createElectronDouble()
    prepareElectron(double.api)
    expect(double.calls).toEqual(['app.enableSandbox', 'protocol.registerSchemesAsPrivileged'])
    const app = double.schemes.find(({ scheme }) => scheme === 'app')
    expect(app?.privileges).toMatchObject({ standard: true, secure: true, supportFetchAPI: true, stream: true })
    for (const { privileges } of double.schemes)
      expect(privileges.bypassCSP ?? privileges.corsEnabled ?? false).toBe(false)
  })

  test('preparing too late is Electron’s error, so it shows at the first start', () => {
    const double = createElectronDouble()
    double.becomeReady()
    expect(() => prepareElectron(double.api)).toThrow(/before the app is ready/)
  })

  test('a packaged build has no menu, whose shortcuts a scanner could type', () => {
    const packaged = createElectronDouble({ packaged: true })
    prepareElectron(packaged.api)
    expect(packaged.menu()).toBeNull()
    const developed = createElectronDouble()
    prepareElectron(developed.api)
    expect(developed.menu()).toBe('default')
  })
})

describe('every window', () => {
  test('E2 E3 E4 E6 E8 E11 is sandboxed, isolated and without Node', async () => {
    const { double, shell } = await started(createElectronDouble({ packaged: true }))
    expect(double.windows.length).toBe(2)
    for (const { state } of double.windows) {
      expect(state.options.webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        devTools: false,
      })
      for (const loose of ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures', 'plugins']) {
        expect(Object.keys(state.options.webPreferences ?? {})).not.toContain(loose)
      }
    }
    await shell.quit()
  })

  test('E13 stays where it is: 50 addresses on three kinds of navigation', async () => {
    const { double, shell, window } = await started()
    expect(foreign.length).toBeGreaterThanOrEqual(50)
    for (const kind of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      for (const { state } of double.windows) {
        const own = state.loaded[0]
        for (const url of foreign.filter((address) => address !== own)) {
          let prevented = 0
          state.contents.fire(kind, { url, preventDefault: () => prevented++ })
          expect([kind, url, prevented]).toEqual([kind, url, 1])
        }
      }
      let prevented = 0
      window.state.contents.fire(kind, { url: 'app://packdesk/', preventDefault: () => prevented++ })
      expect(prevented).toBe(0)
    }
    await shell.quit()
  })

  test('E12 E14 opens no other window and attaches no webview', async () => {
    const { double, shell } = await started()
    for (const { state } of double.windows) {
      for (const url of [...foreign, 'app://packdesk/'])
        expect(state.openHandler?.({ url })).toEqual({ action: 'deny' })
      let prevented = 0
      state.contents.fire('will-attach-webview', { preventDefault: () => prevented++ })
      expect(prevented).toBe(1)
    }
    await shell.quit()
  })

  test('E5 is refused every permission, device and download', async () => {
    const { double, shell } = await started()
    expect(permissions.length).toBeGreaterThanOrEqual(25)
    for (const { state } of double.windows) {
      const session = state.session.state
      for (const permission of permissions) {
        const answers: boolean[] = []
        session.request?.({}, permission, (allow) => answers.push(allow))
        expect([permission, answers, session.check?.({}, permission)]).toEqual([permission, [false], false])
      }
      expect(session.device?.({ deviceType: 'hid' })).toBe(false)
      for (const event of ['select-hid-device', 'select-usb-device', 'select-serial-port', 'will-download']) {
        let prevented = 0
        const choose = (device?: unknown) => expect(device ?? '').toBe('')
        const rest = event === 'select-serial-port' ? [[], {}, choose] : [{}, choose]
        session.events.fire(event, { preventDefault: () => prevented++ }, ...rest)
        expect([event, prevented]).toEqual([event, 1])
      }
    }
    await shell.quit()
  })
})

describe('the printing window', () => {
  test('S15 is hidden, in memory, of its own partition and cut off; its page carries the policy', async () => {
    const { double, shell, print } = await started()
    expect(print.state.options.show).toBe(false)
    const [partition] = double.partitions
    expect(partition?.state.name).not.toMatch(/^persist:/)
    expect(print.state.options.webPreferences?.session).toBe(partition?.session)
    for (const url of [...foreign, 'app://packdesk/'].filter((address) => address !== 'print://document/')) {
      partition?.state.beforeRequest?.({ url }, (verdict) => expect([url, verdict.cancel]).toEqual([url, true]))
    }
    const page = await partition?.state.handlers.get('print')?.(new Request('print://document/'))
    expect(page?.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/)
    expect(print.state.printed.at(-1)).toMatchObject({ preferCSSPageSize: true, generateTaggedPDF: false })
    expect(print.state.commands.map(([command]) => command)).toContain('Page.setDocumentContent')
    await shell.quit()
  })
})

describe('pictures for thermal printers', () => {
  test('come through the debugger at the head’s dots, their bars placed in dots, and a PDF afterwards is set back', async () => {
    const { shell, print } = await started()
    const commands = () => print.state.commands.map(([command]) => command)
    print.state.commands.length = 0
    const size = { widthMm: 101.6, heightMm: 152.4 }
    const image = await shell.htmlToImage('<svg data-code="A1"></svg>', size, 300)
    expect(Buffer.from(image.png).toString()).toBe('a picture')
    expect(image.codes).toEqual([
      { symbology: 'code128', code: 'A1', dots: 3, x: 300, y: 150, width: 600, height: 300 },
    ])
    expect(print.state.commands).toContainEqual([
      'Emulation.setDeviceMetricsOverride',
      { width: 384, height: 576, deviceScaleFactor: 3.125, mobile: false },
    ])
    expect(commands()).not.toContain('Emulation.clearDeviceMetricsOverride')
    await shell.htmlToPdf('<p>label</p>', { widthMm: 100, heightMm: 150 })
    expect(commands().filter((command) => command === 'Emulation.clearDeviceMetricsOverride')).toHaveLength(1)
    await shell.quit()
  })
})

describe('who may call the desk', () => {
  test('E17 the own page’s main frame, and nobody else', async () => {
    const { double, shell, window, print } = await started()
    expect([...double.ipc.keys()]).toEqual([deskCallChannel])
    const call = double.ipc.get(deskCallChannel)
    if (call === undefined) throw new Error('no handler')
    const { webContents } = window.window
    const { mainFrame } = webContents
    const good = { sender: webContents, senderFrame: mainFrame }
    expect(await call(good, 'desk.info', {})).toEqual({ ok: true, value: stubInfo })
    const refused = [
      { sender: webContents, senderFrame: null },
      { sender: webContents, senderFrame: { url: 'app://packdesk/' } },
      { sender: print.window.webContents, senderFrame: print.window.webContents.mainFrame },
      { sender: print.window.webContents, senderFrame: mainFrame },
    ]
    for (const event of refused) {
      expect(await call(event, 'desk.info', {})).toMatchObject({ ok: false, error: { code: 'not-permitted' } })
    }
    for (const url of foreign) {
      mainFrame.url = url
      expect([url, await call(good, 'desk.info', {})]).toMatchObject([
        url,
        { ok: false, error: { code: 'not-permitted' } },
      ])
    }
    mainFrame.url = 'app://packdesk/'
    for (const method of [undefined, null, 1, {}, [], 'desk', 'constructor', '__proto__', 'toString', 'desk.info ']) {
      expect([method, await call(good, method, {})]).toMatchObject([
        method,
        { ok: false, error: { code: 'bad-request' } },
      ])
    }
    const large = await call(good, 'desk.configure', { language: 'x'.repeat(1024 * 1024) })
    expect(large).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    await shell.quit()
    expect(double.ipc.size).toBe(0)
  })

  test('notices reach the page, and no window that is gone', async () => {
    const { desk, shell, window } = await started()
    desk.notify({ notice: 'desk-changed', info: stubInfo })
    expect(window.state.sent).toEqual([[deskNoticeChannel, { notice: 'desk-changed', info: stubInfo }]])
    window.window.destroy()
    desk.notify({ notice: 'desk-changed', info: stubInfo })
    expect(window.state.sent).toHaveLength(1)
    await shell.quit()
  })
})

describe('start and end', () => {
  test('S36 a second start brings the first window to the front', async () => {
    const { double, shell, window } = await started()
    window.state.minimized = true
    double.appEvents.fire('second-instance')
    expect([window.state.minimized, window.state.focused]).toEqual([false, 1])
    await shell.quit()
  })

  test('closing the window ends the desk once, in order, and gives the home back', async () => {
    const { double, shell, released } = await started()
    const ended: number[] = []
    shell.onQuit(async () => {
      ended.push(released())
    })
    double.appEvents.fire('window-all-closed')
    await Promise.all([shell.quit(), shell.quit(), shell.ended])
    expect(ended).toEqual([0])
    expect(released()).toBe(1)
    for (const { state } of double.windows) expect(state.destroyed).toBe(true)
  })

  test('app:// is answered by the desk', async () => {
    const { double, shell } = await started()
    const answer = await double.appSchemes.get('app')?.(new Request('app://packdesk/'))
    expect(answer?.status).toBe(200)
    expect(answer?.headers.get('content-security-policy')).toContain("connect-src 'self';")
    await shell.quit()
  })
})

describe('S14 secrets', () => {
  const cases = [
    { available: true, backend: 'gnome_libsecret', protects: true },
    { available: true, backend: 'kwallet5', protects: true },
    { available: true, backend: 'basic_text', protects: false },
    { available: true, backend: 'unknown', protects: false },
    { available: false, backend: 'basic_text', protects: false },
  ]
  test.each(cases)('$backend, available $available: protected $protects', async ({ available, backend, protects }) => {
    const { shell } = await started(createElectronDouble({ safeStorage: { available, backend } }))
    expect(shell.secrets.protected).toBe(protects)
    const concealed = await shell.secrets.conceal('token-ş')
    expect(concealed).not.toContain('token')
    expect(await shell.secrets.reveal(concealed)).toBe('token-ş')
    await expect(shell.secrets.reveal('bm90IG91cnM=')).rejects.toThrow(/Pair the station again/)
    await shell.quit()
  })
})
