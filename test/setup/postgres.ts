import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '#endpoint/embedded/open-embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** One PostgreSQL for the whole run. Tests take their own shop in it, or their own database. */
    databaseUrl: string
  }
}

/**
 * Starts one embedded PostgreSQL for integration and browser tests, with the endpoint's own code. Set
 * PACKDESK_TEST_DATABASE_URL to run the same tests on another server or release.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PACKDESK_TEST_DATABASE_URL
  if (given) {
    project.provide('databaseUrl', given)
    return async () => undefined
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'packdesk-test-'))
  const database = await openEmbedded(dataDir)
  project.provide('databaseUrl', database.databaseUrl)
  process.env.PACKDESK_TEST_DATABASE_URL = database.databaseUrl
  return async () => {
    delete process.env.PACKDESK_TEST_DATABASE_URL
    await database.close()
    const pointer = await readFile(join(dataDir, 'cluster.json'), 'utf8').catch(() => undefined)
    if (pointer !== undefined) {
      const { place }: { place: string } = JSON.parse(pointer)
      await rm(place, { recursive: true, force: true })
    }
    await rm(dataDir, { recursive: true, force: true })
  }
}
