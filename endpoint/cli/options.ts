import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { defaultHome } from '#shared/home/default-home.ts'
import { type ShopProfile, shopProfileSchema } from '#shared/shop/shop-profile.ts'
import { sayIssues } from '../server/say-issues.ts'
import { upgradedProfile } from '../shop/upgrade-profile.ts'

/** Options that every command has. */
export interface PlaceOptions {
  readonly data?: string
  readonly shop?: string
  readonly shopId?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** `--data` names a folder; else DATABASE_URL names a server; else the folder is PACKDESK_HOME/endpoint. */
export function databaseFrom(options: PlaceOptions, env: Environment): { databaseUrl: string } | { dataDir: string } {
  if (options.data !== undefined) return { dataDir: options.data }
  if (env.DATABASE_URL) return { databaseUrl: env.DATABASE_URL }
  return { dataDir: join(defaultHome({ env, platform: process.platform, homeDir: homedir() }), 'endpoint') }
}

export async function readProfile(file: string): Promise<ShopProfile> {
  const text = await readFile(file, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new Error(`${file}: expected JSON.`, { cause })
  }
  const parsed = shopProfileSchema.safeParse(upgradedProfile(value))
  if (!parsed.success) throw new Error(`${file}: ${sayIssues(parsed.error)}`)
  return parsed.data
}

export function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Expected a number from 0 to 65535.')
  return port
}
