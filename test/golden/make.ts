import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { differences } from './compare-pictures.ts'
import { goldenPapers } from './golden-papers.ts'
import { goldenFile, openGoldenPress } from './golden-press.ts'
import { fromPng, toPng } from './grey-picture.ts'

// npm run golden [-- NAME…]: takes the pictures that golden.web.test.ts compares papers with. Look at every one that this
// names as changed: from then on it is what is right.

const say = (line: string) => process.stdout.write(`${line}\n`)

const wanted = process.argv.slice(2)
const papers = goldenPapers.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))

/** True when a picture is kept that shows the same: it stays, so that a change shows the changed ones alone. */
const isKept = async (name: string, png: Uint8Array) => {
  const kept = await readFile(goldenFile(name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return kept !== undefined && differences(fromPng(kept), fromPng(png)).length === 0
}

const press = await openGoldenPress()
try {
  for (const paper of papers) {
    const png = toPng(await press.draw(paper))
    if (await isKept(paper.name, png)) continue
    await writeFile(goldenFile(paper.name), png)
    say(`changed: ${paper.name}`)
  }
} finally {
  await press.close()
}
const known = new Set(goldenPapers.map(({ name }) => `${name}.png`))
for (const file of await readdir(import.meta.dirname))
  if (file.endsWith('.png') && !known.has(file)) {
    await rm(goldenFile(basename(file, '.png')))
    say(`no such paper any more: ${file}`)
  }
say(`${papers.length} papers looked at`)
