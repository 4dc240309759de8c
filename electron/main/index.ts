import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as electron from 'electron'
import { startDesk } from './app.ts'
import { lockHome } from './home-lock.ts'
import { lineLog } from './log.ts'
import { appVersion } from './shells/app-files.ts'
import { deskCommandLine } from './shells/command-line.ts'
import { createElectronShell } from './shells/electron/electron-shell.ts'
import { prepareElectron } from './shells/electron/prepare.ts'

// Electron's entry. Before "ready": sandbox, schemes, profile, one instance. After it: the desk.

const { app } = electron
const appRoot = join(import.meta.dirname, '..', '..')
const log = lineLog(
  (line) => process.stderr.write(line),
  () => new Date(),
)

/** What stands after "--": everything before it is Electron's. */
const ownArguments = (argv: readonly string[]) => (argv.includes('--') ? argv.slice(argv.indexOf('--') + 1) : [])

async function run(home: string, desk: ReturnType<typeof deskCommandLine>['desk']): Promise<void> {
  await app.whenReady()
  await mkdir(home, { recursive: true, mode: 0o700 })
  const shell = createElectronShell(electron, { home, appRoot, log, lock: await lockHome(home) })
  const end = () => void shell.quit()
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.once('disconnect', end)
  try {
    const running = await startDesk(shell, { appRoot, version: await appVersion(appRoot), log, ...desk })
    shell.onQuit(() => running.stop())
    await shell.open(running.host)
  } catch (error) {
    await shell.quit()
    throw error
  }
  await shell.ended
}

prepareElectron(electron)
try {
  const { home, desk } = deskCommandLine(ownArguments(process.argv), process.env)
  app.setPath('userData', join(home, 'profile'))
  if (app.requestSingleInstanceLock()) {
    // Not awaited: Electron becomes ready only after its entry has been read to the end.
    run(home, desk).then(
      () => app.exit(0),
      (error: unknown) => {
        process.stderr.write(`Packdesk cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
        app.exit(1)
      },
    )
  } else {
    process.stderr.write('Packdesk already runs: its window is in front now.\n')
    app.exit(0)
  }
} catch (error) {
  process.stderr.write(`Packdesk cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
  app.exit(1)
}
