import type { Queryable } from '../db/store.ts'
import type { AttachedFile } from './incoming-file.ts'

type Scope = { readonly client: Queryable; readonly shopId: string }

/** The same bytes of the same shop are one row, however many orders name them. */
export async function saveFiles({ client, shopId }: Scope, files: readonly AttachedFile[]): Promise<void> {
  for (const { file, bytes } of files)
    await client.query(
      `insert into order_file (shop_id, sha256, format, bytes, kept_at) values ($1, $2, $3, $4, now())
       on conflict (shop_id, sha256) do nothing`,
      [shopId, file.sha256, file.format, bytes],
    )
}

/** Undefined for a file that this shop never sent, whoever else did. */
export async function readFile({ client, shopId }: Scope, sha256: string): Promise<Buffer | undefined> {
  const { rows } = await client.query<{ bytes: Buffer }>(
    'select bytes from order_file where shop_id = $1 and sha256 = $2',
    [shopId, sha256],
  )
  return rows[0]?.bytes
}

export async function knownFiles({ client, shopId }: Scope, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from order_file where shop_id = $1 and sha256 = any($2)',
    [shopId, wanted],
  )
  return new Set(rows.map((row) => row.sha256))
}
