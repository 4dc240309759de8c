import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shell } from '../../shell.ts'

const nonceBytes = 12
const tagBytes = 16
const purpose = Buffer.from('packdesk-secret-v1')

async function loadKey(home: string): Promise<Buffer> {
  const file = join(home, 'secret.key')
  try {
    const key = await readFile(file)
    if (key.length !== 32) throw new Error(`${file} is damaged. Remove it and pair this station again.`)
    return key
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  const key = randomBytes(32)
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(key)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return key
}

/**
 * AES-256-GCM under a key file that only this user may read. The key lies beside what it protects, so this keeps a
 * secret out of backups of single files and off screens, not from a thief of the disk: `protected` is false.
 */
export async function createKeyFileSecrets(home: string): Promise<Shell['secrets']> {
  const key = await loadKey(home)
  return {
    protected: false,
    async conceal(text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(purpose)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    async reveal(concealed) {
      const bytes = Buffer.from(concealed, 'base64')
      if (bytes.length < nonceBytes + tagBytes)
        throw new Error('A stored secret is cut short. Pair this station again.')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(purpose)
        .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      try {
        return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch (error) {
        throw new Error('A stored secret was changed or belongs to another key. Pair this station again.', {
          cause: error,
        })
      }
    },
  }
}
