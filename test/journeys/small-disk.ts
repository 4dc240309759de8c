import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own that is small enough to fill. */
export interface SmallDisk {
  readonly path: string
  /** Takes every free byte. */
  fill(): void
  free(): void
  remove(): void
}

const filler = 'filler'
const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' })

/** Why no small disk can be had here: mounting one needs root and the right to mount. Undefined when it works. */
export function smallDisk(megabytes: number): SmallDisk | { readonly why: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { why: 'only root can mount a small disk' }
  const path = mkdtempSync(join(tmpdir(), 'packdesk-disk-'))
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', path)
  if (mounted.status !== 0) {
    rmSync(path, { recursive: true })
    return { why: `this container may not mount: ${mounted.stderr}` }
  }
  const file = join(path, filler)
  return {
    path,
    fill() {
      for (let size = megabytes * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
        let full = false
        while (!full) {
          try {
            writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
          } catch (error) {
            if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
            full = true
          }
        }
      }
    },
    free: () => rmSync(file, { force: true }),
    remove() {
      run('umount', path)
      rmSync(path, { recursive: true, force: true })
    },
  }
}
