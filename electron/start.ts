import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { deskCommandLine } from './main/shells/command-line.ts'
import { chooseShell } from './start/choose-shell.ts'
import { freshBuild } from './start/fresh-build.ts'

// npm start -- [--home DIR] [--endpoint URL --pair CODE] [--station NAME] [--port N] [--no-open]

const appRoot = join(import.meta.dirname, '..')
const args = process.argv.slice(2)
const say = (line: string) => console.log(line)

try {
  const { open, home } = deskCommandLine(args, process.env)
  await freshBuild(appRoot, say)
  const shell = await chooseShell(appRoot, args, open, say)
  say(shell.why)
  // The channel carries nothing: the desk ends when it breaks, so that killing this process leaves nothing behind.
  const desk = spawn(shell.program, shell.args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PACKDESK_HOME: home },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => desk.kill(signal))
  // The loader that runs this file holds such a channel to it as well.
  process.once('disconnect', () => desk.kill('SIGTERM'))
  desk.once('error', (error) => {
    console.error(`${shell.program} could not be started: ${error.message}`)
    process.exit(1)
  })
  desk.once('exit', (code, signal) => process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
} catch (error) {
  console.error(`Packdesk cannot start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
