import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export interface HomeLock {
  /** Gives the home back. A process that dies without it is recognised by its pid. */
  release(): Promise<void>
}

/** Thrown when another living process uses this home. */
export class HomeInUseError extends Error {
  override readonly name = 'HomeInUseError'
  readonly pid: number
  constructor(home: string, pid: number) {
    super(
      `Packdesk already runs on ${home} (process ${pid}). Use that window; or start this one with another PACKDESK_HOME.`,
    )
    this.pid = pid
  }
}

/** Linux reuses pids: the start time in clock ticks tells two processes of one pid apart. Elsewhere '0'. */
function startTime(pid: number): string {
  if (process.platform !== 'linux') return '0'
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in brackets and may hold spaces; field 22 is the start time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 'gone'
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to another user of this computer.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

interface Claim {
  readonly pid: number
  /** It has the home; otherwise it is still trying, like us. */
  readonly holds: boolean
}

const holding = 'held'

async function holdsHome(file: string): Promise<boolean> {
  try {
    return (await readFile(file, 'utf8')) === holding
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

async function livingClaims(folder: string, own: string): Promise<Claim[]> {
  const living: Claim[] = []
  for (const name of await readdir(folder)) {
    const [, digits, started] = /^(\d+)-(\w+)$/.exec(name) ?? []
    if (digits === undefined || started === undefined || name === own) continue
    const pid = Number(digits)
    if (isAlive(pid) && startTime(pid) === started) living.push({ pid, holds: await holdsHome(join(folder, name)) })
    // Its owner is dead and its name can never belong to another process: taking it away is safe.
    else await rm(join(folder, name), { force: true })
  }
  return living
}

/**
 * Takes the home for this process, or throws `HomeInUseError`. Each process writes a claim under a name of its own
 * and has the home once a listing taken after that shows no other living claim: of two that start at once, the later
 * listing sees the earlier claim, so never both. Death ends a claim, age never does: a busy owner keeps it.
 */
export async function lockHome(home: string, pid = process.pid): Promise<HomeLock> {
  const folder = join(home, 'lock')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const own = `${pid}-${startTime(pid)}`
  const ownFile = join(folder, own)
  // Elsewhere a dead process's claim may have borne this pid.
  if (process.platform === 'linux' && (await readdir(folder)).includes(own)) throw new HomeInUseError(home, pid)
  for (let attempt = 0; ; attempt++) {
    await writeFile(ownFile, '', { mode: 0o600 })
    const others = await livingClaims(folder, own)
    const first = others.find(({ holds }) => holds) ?? others[0]
    if (first === undefined) {
      await writeFile(ownFile, holding)
      return { release: () => rm(ownFile, { force: true }) }
    }
    // Two that started at once both step back; unequal waits let one of them come first.
    await rm(ownFile, { force: true })
    if (first.holds || attempt === 20) throw new HomeInUseError(home, first.pid)
    await delay(Math.random() * 20 * (attempt + 1))
  }
}
