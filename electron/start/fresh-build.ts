import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { HomeInUseError, lockHome } from '../main/home-lock.ts'

const sources = ['electron', 'endpoint', 'renderer', 'shared', 'resources']
const configs = ['electron.vite.config.ts', 'package.json', 'package-lock.json']
const stampName = '.built'
const isTest = (name: string) => /\.test\.tsx?$/.test(name)

async function newest(path: string): Promise<number> {
  const entry = await stat(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  let latest = 0
  for (const child of await readdir(path, { withFileTypes: true })) {
    if (child.name.startsWith('.') || isTest(child.name)) continue
    latest = Math.max(latest, await newest(join(path, child.name)))
  }
  return latest
}

/** True when out/ is missing, or a source is younger than it. */
export async function buildIsStale(appRoot: string): Promise<boolean> {
  const stamp = join(appRoot, 'out', stampName)
  if (!existsSync(stamp)) return true
  const built = (await stat(stamp)).mtimeMs
  for (const name of [...sources, ...configs]) {
    const path = join(appRoot, name)
    if (existsSync(path) && (await newest(path)) > built) return true
  }
  return false
}

/** One build at a time on a checkout: two would empty out/ under each other. */
async function inTurn<T>(appRoot: string, work: () => Promise<T>): Promise<T> {
  const folder = join(appRoot, '.cache', 'build')
  await mkdir(folder, { recursive: true })
  for (let waited = 0; ; waited++) {
    try {
      const lock = await lockHome(folder)
      try {
        return await work()
      } finally {
        await lock.release()
      }
    } catch (error) {
      if (!(error instanceof HomeInUseError) || waited === 600) throw error
      await delay(500)
    }
  }
}

/** Builds out/ when it is not what the sources say. Throws with the bundler's words when it cannot. */
export async function freshBuild(appRoot: string, say: (line: string) => void): Promise<void> {
  if (!(await buildIsStale(appRoot))) return
  await inTurn(appRoot, async () => {
    // Somebody else may have built it while this one waited.
    if (!(await buildIsStale(appRoot))) return
    const started = Date.now()
    say('Building Packdesk …')
    const bundler = join(appRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundler, 'build', '--logLevel', 'warn'], {
      cwd: appRoot,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (status !== 0) throw new Error(`The build failed. Run "npm ci" first if you have not.\n${stdout}${stderr}`)
    const stamp = join(appRoot, 'out', stampName)
    await writeFile(stamp, '')
    // A source that was saved while the bundler ran may have missed it.
    await utimes(stamp, new Date(started), new Date(started))
    say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
  })
}
