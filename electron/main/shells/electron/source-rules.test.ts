import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const electronFolder = join(import.meta.dirname, '..', '..', '..')

const sources = readdirSync(electronFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(electronFolder, name), 'utf8') }))

/** What no file of the main process or the preload may contain, each with a line that would break the rule. */
const rules: readonly (readonly [id: string, rule: RegExp, insecure: string])[] = [
  ['E1', /loadURL\(\s*['"`]https?:/, "window.loadURL('https://example.com')"],
  [
    'E9 E10',
    /experimentalFeatures|enableBlinkFeatures|appendSwitch/,
    "app.commandLine.appendSwitch('disable-web-security')",
  ],
  ['E11', /webviewTag:\s*true/, 'webviewTag: true'],
  ['E15', /openExternal|openPath/, 'shell.openExternal(url)'],
  ['E18', /loadFile\(|file:\/\//, "window.loadFile('index.html')"],
  ['E20', /exposeInMainWorld\([^)]*ipcRenderer/, "contextBridge.exposeInMainWorld('ipc', ipcRenderer)"],
  [
    'E2 E3 E4 E6',
    /(nodeIntegration\w*:\s*true)|((contextIsolation|sandbox|webSecurity):\s*false)/,
    'contextIsolation: false',
  ],
]

test.each(rules)('%s holds in every source of the main process', (_id, rule, insecure) => {
  expect(insecure).toMatch(rule)
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.filter(({ text }) => rule.test(text)).map(({ name }) => name)).toEqual([])
})

test('E17 one ipcMain handler, in one file', () => {
  const calls = sources.flatMap(({ name, text }) => (text.match(/ipcMain\.(handle|on|once)\(/g) ?? []).map(() => name))
  expect(calls).toEqual([join('main', 'shells', 'electron', 'desk-ipc.ts')])
})

test('only the Electron shell, its entry and the preload import electron', () => {
  const importers = sources.filter(({ text }) => /from 'electron'/.test(text)).map(({ name }) => name)
  const allowed = (name: string) =>
    name === join('main', 'index.ts') ||
    name.startsWith(join('main', 'shells', 'electron')) ||
    name.startsWith('preload')
  expect(importers.filter((name) => !allowed(name))).toEqual([])
})
