import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Child, freePort, startChild, untilListening } from './child-process.ts'

const run = promisify(execFile)

/** A cupsd of its own: own port, own folders, nothing of the machine's. Runs as root (its jobs then run as lp). */
export interface PrivateCups {
  readonly port: number
  addQueue(name: string, printerPort: number): Promise<void>
  /** A queue without a driver that hands every byte on to a TCP port. */
  addRawQueue(name: string, tcpPort: number): Promise<void>
  /** Runs a CUPS command against this server. */
  command(program: string, ...args: string[]): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

const configuration = (port: number) => `
Listen 127.0.0.1:${port}
LogLevel warn
DefaultAuthType None
WebInterface No
Browsing Off
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`

const files = (folder: string) => `
SystemGroup root
User lp
Group lp
ServerRoot ${folder}/etc
CacheDir ${folder}/cache
StateDir ${folder}/state
RequestRoot ${folder}/spool
TempDir ${folder}/tmp
AccessLog ${folder}/access_log
ErrorLog ${folder}/error_log
PageLog ${folder}/page_log
`

export async function startPrivateCups(): Promise<PrivateCups> {
  const folder = await mkdtemp(join(tmpdir(), 'packdesk-cups-'))
  // Filters run as lp and must get in.
  await chmod(folder, 0o755)
  for (const name of ['etc', 'cache', 'state', 'spool', 'tmp']) await mkdir(join(folder, name))
  const port = await freePort()
  await writeFile(join(folder, 'cupsd.conf'), configuration(port))
  await writeFile(join(folder, 'cups-files.conf'), files(folder))
  let server: Child | undefined

  const cups: PrivateCups = {
    port,
    async start() {
      server = startChild('cupsd', ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')])
      await untilListening(port, 'cupsd')
    },
    async command(program, ...args) {
      await run(program, ['-h', `127.0.0.1:${port}`, ...args], { timeout: 20_000 })
    },
    addQueue: (name, printerPort) =>
      cups.command('lpadmin', '-p', name, '-E', '-v', `ipp://127.0.0.1:${printerPort}/ipp/print`, '-m', 'everywhere'),
    addRawQueue: (name, tcpPort) =>
      cups.command('lpadmin', '-p', name, '-E', '-v', `socket://127.0.0.1:${tcpPort}/?waiteof=false`, '-m', 'raw'),
    async kill(signal) {
      await server?.kill(signal)
      server = undefined
    },
    async stop() {
      await cups.kill('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
  await cups.start()
  return cups
}
