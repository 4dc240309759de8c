import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createKeyFileSecrets } from './key-file-secrets.ts'

const base = mkdtempSync(join(tmpdir(), 'packdesk-secret-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
let homes = 0
const newHome = () => mkdtempSync(join(base, `${homes++}-`))

test('S13 a secret comes back after a restart, looks different each time, and is called unprotected', async () => {
  const home = newHome()
  const secrets = await createKeyFileSecrets(home)
  const concealed = await secrets.conceal('device-token ş')
  expect(await secrets.conceal('device-token ş')).not.toBe(concealed)
  expect(Buffer.from(concealed, 'base64').toString('latin1')).not.toContain('device')
  expect(await (await createKeyFileSecrets(home)).reveal(concealed)).toBe('device-token ş')
  expect(secrets.protected).toBe(false)
  expect(statSync(join(home, 'secret.key')).mode & 0o777).toBe(0o600)
})

test('S13 every changed bit, every cut and another home’s key are refused', async () => {
  const secrets = await createKeyFileSecrets(newHome())
  const bytes = Buffer.from(await secrets.conceal('token'), 'base64')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    await expect(secrets.reveal(changed.toString('base64'))).rejects.toThrow(/Pair this station again/)
  }
  for (let length = 0; length < bytes.length; length++) {
    await expect(secrets.reveal(bytes.subarray(0, length).toString('base64'))).rejects.toThrow(
      /Pair this station again/,
    )
  }
  const other = await createKeyFileSecrets(newHome())
  await expect(other.reveal(bytes.toString('base64'))).rejects.toThrow(/Pair this station again/)
})

test('a damaged key file is named, never replaced in silence', async () => {
  const home = newHome()
  writeFileSync(join(home, 'secret.key'), 'short')
  await expect(createKeyFileSecrets(home)).rejects.toThrow(/secret\.key is damaged/)
})
