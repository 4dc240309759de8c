import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import { freshBuild } from '#electron/start/fresh-build.ts'
import { defaultHome } from '#shared/home/default-home.ts'
import { provideSystemPackages } from '../setup/system-packages.ts'
import { journeyNames } from './journey/required-ids.ts'
import { runJourney } from './journey/run-journey.ts'
import { tellStory } from './story.ts'

// npm run demo -- --out DIR: the main job on real orders, from start to end, with a network cut and a kill in the middle.
// npm run demo -- --journey NAME --out DIR: a day of one of the five shops, each requirement held against what is seen.
// npm run demo -- --paper --out DIR: every document in every language and medium, looked at by tools that are not ours.

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'demo' },
    journey: { type: 'string' },
    paper: { type: 'boolean', default: false },
  },
})
const out = resolve(values.out)
const home = resolve(defaultHome({ env: process.env, platform: process.platform, homeDir: homedir() }), 'demo')
const say = (line: string) => console.log(line)

/** Runs so far on this home: each packs orders of its own. */
async function nextRun(): Promise<number> {
  const file = join(home, 'runs')
  const run = Number(await readFile(file, 'utf8').catch(() => '0')) + 1
  await writeFile(file, String(run))
  return run
}

async function journey(wanted: string): Promise<never> {
  const name = journeyNames.find((known) => known === wanted)
  if (name === undefined) throw new Error(`--journey: expected one of ${journeyNames.join(', ')}, not "${wanted}"`)
  await mkdir(out, { recursive: true })
  const problems = await runJourney(name, out, say)
  for (const problem of problems) say(`PROBLEM: ${problem}`)
  say(
    problems.length === 0
      ? `Done: every requirement of ${name} was shown. ${out}`
      : `${problems.length} problems. ${out}`,
  )
  process.exit(problems.length === 0 ? 0 : 1)
}

/** Loaded with the setting for JSX, which tsx takes from no other tsconfig by itself. */
async function paper(): Promise<never> {
  await mkdir(out, { recursive: true })
  const tsconfig = fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url))
  const demo: typeof import('./paper-demo.ts') = await tsImport('./paper-demo.ts', {
    parentURL: import.meta.url,
    tsconfig,
  })
  const problems = await demo.paperDemo(out, say)
  for (const problem of problems) say(`PROBLEM: ${problem}`)
  say(problems.length === 0 ? `Done: every paper is as it must be. ${out}` : `${problems.length} problems. ${out}`)
  process.exit(problems.length === 0 ? 0 : 1)
}

try {
  if (provideSystemPackages(say).length > 0) process.exit(2)
  if (values.paper) await paper()
  await freshBuild(join(import.meta.dirname, '..', '..'), say)
  if (values.journey !== undefined) await journey(values.journey)
  await mkdir(home, { recursive: true, mode: 0o700 })
  await rm(join(out, 'documents'), { recursive: true, force: true })
  await rm(join(out, 'screenshots'), { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const { summary, problems } = await tellStory({ home, out, run: await nextRun(), say })
  for (const name of await readdir(home))
    if (/^journal.*\.jsonl$/.test(name)) await cp(join(home, name), join(out, name))
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  say(JSON.stringify({ ...summary, documents: summary.documents.length, screenshots: summary.screenshots.length }))
  for (const problem of problems) say(`PROBLEM: ${problem}`)
  say(problems.length === 0 ? `Done: nothing lost, nothing doubled. ${out}` : `${problems.length} problems. ${out}`)
  process.exit(problems.length === 0 ? 0 : 1)
} catch (error) {
  console.error(error)
  process.exit(1)
}
