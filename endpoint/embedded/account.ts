import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** The user that PostgreSQL runs as. It refuses to be root. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

async function lookUp(name: string): Promise<Account | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8')
  const fields = passwd
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':')
  return fields === undefined ? undefined : { name, uid: Number(fields[2]), gid: Number(fields[3]) }
}

/**
 * Undefined for a normal user, who runs PostgreSQL as himself. Root needs another one, with a name (`initdb`
 * looks it up): `packdesk` or `postgres` if the machine has them, else a new system user `packdesk`, else `nobody`.
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const known = (await lookUp('packdesk')) ?? (await lookUp('postgres'))
  if (known !== undefined) return known
  const made = await promisify(execFile)('useradd', ['--system', '--no-create-home', '--user-group', 'packdesk']).then(
    () => lookUp('packdesk'),
    () => lookUp('nobody'),
  )
  if (made === undefined)
    throw new Error(
      'PostgreSQL does not run as root and this machine has no other user. Add one (useradd --system packdesk) and start again.',
    )
  return made
}
