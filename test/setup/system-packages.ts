import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findInstalledBrowser } from '#electron/main/shells/chromium/find-browser.ts'

/** A program that the tests use, and Debian's package that has it. */
const needed: readonly (readonly [program: string, debianPackage: string])[] = [
  ['pdftotext', 'poppler-utils'],
  ['zbarimg', 'zbar-tools'],
  ['cupsd', 'cups'],
  ['ippeveprinter', 'cups-ipp-utils'],
  ['ipptool', 'cups-ipp-utils'],
  ['avahi-daemon', 'avahi-daemon'],
  ['dbus-daemon', 'dbus'],
  ['Xvfb', 'xvfb'],
  ['ps', 'procps'],
]

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin', '/usr/local/sbin']
const isHere = (program: string) => folders.some((folder) => folder !== '' && existsSync(join(folder, program)))

export function missingPackages(): string[] {
  const missing = needed.filter(([program]) => !isHere(program)).map(([, debianPackage]) => debianPackage)
  if (findInstalledBrowser() === undefined) missing.unshift('chromium')
  return [...new Set(missing)]
}

/** As root on Debian installs what the tests need; elsewhere says what to install. Returns what is still missing. */
export function provideSystemPackages(say: (line: string) => void): string[] {
  const missing = missingPackages()
  if (missing.length === 0) return []
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canInstall) {
    say(`These tests need programs that are not here. On Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}`)
    return missing
  }
  say(`Installing ${missing.join(', ')} …`)
  // Services that a package would start have no place in a test machine: the tests start their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 })
    if (status !== 0) say(`apt-get ${args[0]} ended with ${status ?? 'a signal'}.`)
  }
  const left = missingPackages()
  if (left.length > 0) say(`Still missing: ${left.join(' ')}. Install them, then run npm test again.`)
  return left
}
