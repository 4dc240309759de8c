import { join } from 'node:path'
import { startDesk } from './app.ts'
import { lineLog } from './log.ts'
import { appVersion } from './shells/app-files.ts'
import { createChromiumShell } from './shells/chromium/chromium-shell.ts'
import { deskCommandLine } from './shells/command-line.ts'

// The Chromium shell's entry: `node out/main/chromium.js [--home DIR] [--no-open] [--port N] [--endpoint URL …]`.

const options = deskCommandLine(process.argv.slice(2), process.env)
const appRoot = join(import.meta.dirname, '..', '..')
const log = lineLog(
  (line) => process.stderr.write(line),
  () => new Date(),
)

try {
  const shell = await createChromiumShell({
    home: options.home,
    mainDir: join(appRoot, 'out', 'main'),
    say: (line) => process.stdout.write(`${line}\n`),
    log,
    window: options.open,
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  const end = () => void shell.quit()
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('SIGHUP', end)
  // `npm start` holds a channel to this process: when it dies without a word, the desk ends as well.
  process.once('disconnect', end)
  try {
    const desk = await startDesk(shell, { appRoot, version: await appVersion(appRoot), log, ...options.desk })
    shell.onQuit(() => desk.stop())
    await shell.open(desk.host)
  } catch (error) {
    await shell.quit()
    throw error
  }
  await shell.ended
  process.exit(0)
} catch (error) {
  process.stderr.write(`Packdesk cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
