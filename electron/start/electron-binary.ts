import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type ElectronBinary =
  | { readonly program: string; readonly why: string }
  | { readonly program: undefined; readonly why: string }

const no = (why: string): ElectronBinary => ({ program: undefined, why })

/** Electron's program file in node_modules, if its binary has been fetched. */
export function installedElectron(appRoot: string): string | undefined {
  const folder = join(appRoot, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

async function canDownload(): Promise<string | undefined> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/'
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3000) })
    return undefined
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return `${new URL(mirror).host} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`
  }
}

/** Runs far enough to say its version: a system library that is missing shows here, not as a window that never came. */
function works(program: string): string | undefined {
  const { status, stderr, error } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  if (status === 0) return undefined
  return (error?.message ?? stderr.trim().split('\n')[0] ?? '').slice(0, 200) || `exit code ${status}`
}

/** Electron, from node_modules or downloaded now, or why there is none. Takes seconds when there is no network. */
export async function findElectron(appRoot: string, say: (line: string) => void): Promise<ElectronBinary> {
  const skip = process.env.ELECTRON_SKIP_BINARY_DOWNLOAD
  let why = 'its binary is installed'
  if (installedElectron(appRoot) === undefined) {
    if (skip !== undefined && skip !== '' && skip !== '0') return no('ELECTRON_SKIP_BINARY_DOWNLOAD is set')
    const obstacle = await canDownload()
    if (obstacle !== undefined) return no(`its binary is not here, and ${obstacle}`)
    say('Downloading Electron’s binary (about 110 MB) …')
    const { status, stderr } = spawnSync(process.execPath, [join(appRoot, 'node_modules', 'electron', 'install.js')], {
      encoding: 'utf8',
      timeout: 180_000,
    })
    const reason =
      (stderr ?? '').split('\n').find((line) => line.includes('Error')) ?? 'it took longer than three minutes'
    if (status !== 0) return no(`its binary could not be downloaded: ${reason.slice(0, 200)}`)
    why = 'its binary was downloaded'
  }
  const program = installedElectron(appRoot)
  if (program === undefined) return no('its download left no program')
  const broken = works(program)
  return broken === undefined ? { program, why } : no(`its binary does not start here: ${broken}`)
}
