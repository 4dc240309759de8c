import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { OrderFile } from '#shared/order/order-file.ts'
import { protocolHeader, protocolVersion } from '#shared/sync/protocol-version.ts'
import type { EndpointAccess } from '../endpoint-passage.ts'
import { createTurns } from '../in-turn.ts'
import type { Log } from '../log.ts'
import { sha256Of, writeWhole } from '../printing/paper-store.ts'

export interface ShopFilesOptions {
  /** PACKDESK_HOME; the files lie in `files` below it. */
  readonly home: string
  /** As it is now: a desk may join another endpoint. */
  readonly access: () => EndpointAccess | undefined
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly log: Log
}

export interface ShopFiles {
  /** Fetches what is not here yet. Answers what still is not, by SHA-256; no network is no error. */
  keep(files: readonly OrderFile[]): Promise<string[]>
  /** Undefined while it is not here, or is not what it was any more. */
  read(sha256: string): Promise<Uint8Array | undefined>
}

const dayMs = 86_400_000
const keptMs = 30 * dayMs
const answerMs = 30_000
const mostBytes = 2 * 1024 * 1024

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * The shop's own papers at this desk, so that they print without a network. A file is its SHA-256: what does not have it is
 * not kept and not read. One that nobody has asked for in 30 days is forgotten, because papers name people.
 */
export function createShopFiles({ home, access, fetch, now, log }: ShopFilesOptions): ShopFiles {
  const folder = join(home, 'files')
  const inTurn = createTurns()
  let tidiedAt = Number.NEGATIVE_INFINITY

  async function read(sha256: string): Promise<Uint8Array | undefined> {
    try {
      const bytes = await readFile(join(folder, sha256))
      return sha256Of(bytes) === sha256 ? new Uint8Array(bytes) : undefined
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  /** True when it is here whole; its 30 days begin again. */
  async function isHere({ sha256, bytes }: OrderFile): Promise<boolean> {
    const path = join(folder, sha256)
    try {
      const { size, mtimeMs } = await stat(path)
      if (size !== bytes) return false
      if (now().getTime() - mtimeMs > dayMs) await utimes(path, now(), now())
      return true
    } catch (error) {
      if (isMissing(error)) return false
      throw error
    }
  }

  async function download({ sha256 }: OrderFile, { url, token }: EndpointAccess): Promise<boolean> {
    const headers = { authorization: `Bearer ${token}`, [protocolHeader]: String(protocolVersion) }
    const target = `${url.replace(/\/$/, '')}/v1/files/${sha256}`
    const answer = await fetch(target, { headers, redirect: 'error', signal: AbortSignal.timeout(answerMs) })
    if (!answer.ok) {
      await answer.body?.cancel()
      log.warn('the endpoint did not give a file of the shop', { sha256, status: answer.status })
      return false
    }
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (bytes.length > mostBytes || sha256Of(bytes) !== sha256) {
      log.warn('a file of the shop is not what its hash says and was not kept', { sha256, bytes: bytes.length })
      return false
    }
    await writeWhole(folder, sha256, bytes)
    return true
  }

  async function fetchMissing(files: readonly OrderFile[]): Promise<string[]> {
    const wanted = [...new Map(files.map((file) => [file.sha256, file])).values()]
    const missing: string[] = []
    let reachable = access()
    for (const file of wanted) {
      if (await isHere(file)) continue
      try {
        if (reachable !== undefined && (await download(file, reachable))) continue
      } catch (error) {
        // Without a network the others need not be tried: the next pull asks again.
        reachable = undefined
        log.info('files of the shop wait for the network', {
          reason: error instanceof Error ? error.message : String(error),
        })
      }
      missing.push(file.sha256)
    }
    return missing
  }

  async function tidy(): Promise<void> {
    const moment = now().getTime()
    if (moment - tidiedAt < dayMs) return
    tidiedAt = moment
    const names = await readdir(folder).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    for (const name of names) {
      const { mtimeMs } = await stat(join(folder, name))
      if (moment - mtimeMs > keptMs) await rm(join(folder, name), { force: true })
    }
  }

  return {
    read,
    // Two pulls must not fetch the same file twice.
    keep: (files) =>
      inTurn(async () => {
        const missing = await fetchMissing(files)
        await tidy()
        return missing
      }),
  }
}
