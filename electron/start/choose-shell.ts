import { join } from 'node:path'
import { hasDisplay } from '../main/shells/chromium/app-window.ts'
import { runsAsRoot } from '../main/shells/chromium/browser-flags.ts'
import { findElectron } from './electron-binary.ts'

export interface ChosenShell {
  readonly program: string
  readonly args: readonly string[]
  /** Which shell and why, in one line. */
  readonly why: string
}

const chromiumShell = (appRoot: string, args: readonly string[], why: string): ChosenShell => ({
  program: process.execPath,
  args: [join(appRoot, 'out', 'main', 'chromium.js'), ...args],
  why: `Packdesk runs in a browser: ${why}.`,
})

/** Electron when it can show a window here, else the Chromium shell. */
export async function chooseShell(
  appRoot: string,
  args: readonly string[],
  open: boolean,
  say: (line: string) => void,
): Promise<ChosenShell> {
  if (!open) return chromiumShell(appRoot, args, '--no-open asks for an address instead of a window')
  if (!hasDisplay()) return chromiumShell(appRoot, args, 'there is no display for Electron’s window')
  const electron = await findElectron(appRoot, say)
  if (electron.program === undefined) return chromiumShell(appRoot, args, `Electron is out, because ${electron.why}`)
  // What stands after "--" is ours and never a switch of Chromium.
  const sandbox = runsAsRoot() ? ['--no-sandbox'] : []
  return {
    program: electron.program,
    args: [...sandbox, appRoot, '--', ...args],
    why: `Packdesk runs in Electron: ${electron.why}.`,
  }
}
