import { readdirSync, readFileSync } from 'node:fs'

/** Parent of each running process, by pid (Linux). */
function parents(): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    try {
      // The command's name stands in brackets and may hold spaces: the parent is the second field after it.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      found.set(pid, Number(fields[1]))
    } catch (error) {
      // It ended while we looked.
      if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')))
        throw error
    }
  }
  return found
}

/** The process and everything that it started, wherever their process groups are. */
export function processTree(root: number): number[] {
  const all = parents()
  const tree = [root]
  for (const pid of tree) for (const [child, parent] of all) if (parent === pid) tree.push(child)
  return tree
}

/** True while the process runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return false
    throw error
  }
}

/** Like pulling the plug on these programs: SIGKILL to the process and all below it, at once. */
export function killTree(root: number): number[] {
  const tree = processTree(root)
  for (const pid of tree) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
  return tree
}
