import { lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeLinks } from './binaries.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'packdesk-binaries-'))
  await mkdir(join(root, 'native', 'lib'), { recursive: true })
  await writeFile(join(root, 'native', 'lib', 'libpq.so.5.18'), 'library')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links))
})
afterEach(() => rm(root, { recursive: true, force: true }))

it('makes the links that npm did not make, relative, and leaves them when they are there', async () => {
  const link = join(root, 'native', 'lib', 'libpq.so.5')
  await makeLinks(root)
  expect(await readFile(link, 'utf8')).toBe('library')
  const made = await lstat(link)
  expect(made.isSymbolicLink()).toBe(true)
  await makeLinks(root)
  expect((await lstat(link)).ino).toBe(made.ino)
})
