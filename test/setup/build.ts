import { join } from 'node:path'
import { freshBuild } from '#electron/start/fresh-build.ts'

/** vitest's global set-up of the browser tests: they run what ships. */
export async function setup(): Promise<void> {
  await freshBuild(join(import.meta.dirname, '..', '..'), (line) => console.log(line))
}
