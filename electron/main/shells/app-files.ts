import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const packageSchema = z.object({ version: z.string() })

/** The program's version, from the package.json beside its `out/`. */
export async function appVersion(appRoot: string): Promise<string> {
  return packageSchema.parse(JSON.parse(await readFile(join(appRoot, 'package.json'), 'utf8'))).version
}
