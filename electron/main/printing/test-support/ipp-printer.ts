import { existsSync, mkdirSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mediaSize } from '../ipp/media-name.ts'
import { type Child, freePort, startChild, untilListening } from './child-process.ts'

/**
 * A real IPP printer: CUPS' own ippeveprinter. On Debian 12 it will not start without D-Bus and Avahi ("Unable to
 * initialize DNS-SD"), so both are started here when they do not run, and ended with the printer (as root only; on a
 * desktop they run anyway).
 */
export interface TestPrinter {
  readonly port: number
  readonly name: string
  /** Names of the jobs whose paper came out, in order. */
  papers(): Promise<string[]>
  /** What the print command does next: print, run out of paper, stop in the middle, refuse. */
  behave(how: 'print' | 'no-paper' | 'slow' | 'break'): Promise<void>
  /** Ends it at once, as a power cut does, and starts it again: it forgets its jobs and gives their ids anew. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Hundredths of a millimetre. CUPS makes the queue's sizes from these, not from the names. */
function sizeCollection(name: string): string {
  const size = mediaSize(name)
  if (size === undefined) throw new Error(`${name} states no size`)
  const { widthMm, heightMm } = size
  return `{ MEMBER integer x-dimension ${Math.round(widthMm * 100)} MEMBER integer y-dimension ${Math.round(heightMm * 100)} }`
}

const attributes = (media: readonly string[]) => `
ATTR keyword media-supported ${media.map((name) => `"${name}"`).join(',')}
ATTR keyword media-default "${media[0]}"
ATTR mimeMediaType document-format-supported "application/pdf","application/octet-stream"
ATTR mimeMediaType document-format-default "application/pdf"
ATTR collection media-size-supported ${media.map(sizeCollection).join(',')}
ATTR integer media-bottom-margin-supported 0
ATTR integer media-left-margin-supported 0
ATTR integer media-right-margin-supported 0
ATTR integer media-top-margin-supported 0
`

// ippeveprinter reads STATE lines from the command's standard error; the paper is "out" when the log has its line.
const command = (folder: string) => `#!/bin/sh
how() { cat '${folder}/how'; }
while [ "$(how)" = no-paper ]; do echo 'STATE: +media-empty-error' >&2; sleep 0.2; done
echo 'STATE: -media-empty-error' >&2
if [ "$(how)" = slow ]; then sleep 3; fi
if [ "$(how)" = break ]; then exit 1; fi
echo "$IPP_JOB_NAME" >> '${folder}/papers'
`

export async function startTestPrinter(
  name: string,
  media: readonly string[] = ['om_small-photo_100x150mm', 'iso_a4_210x297mm'],
): Promise<TestPrinter> {
  const discovery = await startDiscovery()
  const folder = await mkdtemp(join(tmpdir(), 'packdesk-printer-'))
  const port = await freePort()
  await writeFile(join(folder, 'attributes'), attributes(media))
  await writeFile(join(folder, 'papers'), '')
  await writeFile(join(folder, 'how'), 'print')
  await writeFile(join(folder, 'command'), command(folder))
  await chmod(join(folder, 'command'), 0o755)
  mkdirSync(join(folder, 'spool'))
  const start = async () => {
    const child = startChild('ippeveprinter', [
      ...['-p', String(port), '-n', 'localhost', '-d', join(folder, 'spool')],
      ...['-a', join(folder, 'attributes'), '-c', join(folder, 'command'), name],
    ])
    await untilListening(port, 'ippeveprinter')
    return child
  }
  let printer = await start()
  return {
    port,
    name,
    papers: async () => (await readFile(join(folder, 'papers'), 'utf8')).split('\n').filter((line) => line !== ''),
    behave: (how) => writeFile(join(folder, 'how'), how),
    async restart() {
      await printer.kill('SIGKILL')
      printer = await start()
    },
    async stop() {
      await writeFile(join(folder, 'how'), 'print')
      await printer.kill()
      for (const service of discovery.reverse()) await service.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const listens = (path: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ path })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const services = [
  ['/run/dbus/system_bus_socket', 'dbus-daemon', 'dbus', ['--system', '--nofork', '--nopidfile']],
  ['/run/avahi-daemon/socket', 'avahi-daemon', 'avahi-daemon', ['--no-drop-root', '--no-chroot']],
] as const

/** Why no test printer can run here, with what to do; undefined where one can. Only root may start the services. */
export async function whyNoTestPrinter(): Promise<string | undefined> {
  if (process.getuid?.() === 0) return undefined
  for (const [path, program, service] of services)
    if (!(await listens(path)))
      return `ippeveprinter needs ${program}, which does not run and which only root can start: sudo service ${service} start`
  return undefined
}

async function startDiscovery(): Promise<Child[]> {
  const started: Child[] = []
  for (const [path, program, , args] of services) {
    if (await listens(path)) continue
    if (!existsSync('/run/dbus')) mkdirSync('/run/dbus', { recursive: true })
    started.push(startChild(program, args))
    const deadline = performance.now() + 8000
    while (!(await listens(path))) {
      if (performance.now() > deadline)
        throw new Error(
          `${program} does not run and could not be started: ippeveprinter needs it (apt-get install avahi-daemon dbus)`,
        )
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return started
}
