import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The desk of a fault run as one file of JavaScript: it starts hundreds of times. Gives the file's path. */
export async function buildDesk(): Promise<string> {
  await mkdir(join(root, '.cache'), { recursive: true })
  const outDir = await mkdtemp(join(root, '.cache', 'faults-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('fault-desk.ts', import.meta.url)),
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'fault-desk.js' } },
    },
  })
  return join(outDir, 'fault-desk.js')
}
