import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installedElectron } from '#electron/start/electron-binary.ts'
import { withoutDbus } from '#test/page-models/without-dbus.ts'
import { type Count, countReport, totalOf, vitestReportSchema } from './count-results.ts'
import { provideSystemPackages } from './system-packages.ts'

// npm test: everything. The last line is the count of all steps and tests, alone.

const root = join(import.meta.dirname, '..', '..')
const reports = join(root, '.cache', 'test-reports')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const say = (line: string) => console.log(line)

function run(command: string, args: readonly string[]): number | null {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error !== undefined) say(`${command} could not be started: ${error.message}`)
  return status
}

function step(name: string, command: string, args: readonly string[]): Count {
  say(`\n── ${name}`)
  const status = run(command, args)
  return status === 0 ? { passed: 1, failed: 0, remarks: [] } : { passed: 0, failed: 1, remarks: [`${name} failed`] }
}

/** A project of tests. One that runs `aside` of another says what it has to say in one piece, when it has ended. */
async function project(name: string, aside = false): Promise<Count> {
  say(`\n── tests: ${name}${aside ? ' (aside; reported when they have ended)' : ''}`)
  const file = join(reports, `${name}.json`)
  rmSync(file, { force: true })
  const args = ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const held = aside ? 'pipe' : 'inherit'
  // The printing tests start and stop the system's message bus: a Chromium that had reached it would abort beside them.
  const env = aside ? withoutDbus() : process.env
  const child = spawn(bin('vitest'), args, { cwd: root, env, stdio: ['ignore', held, held] })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => output.push(part))
  const [status] = await once(child, 'close')
  if (aside) say(`\n── tests: ${name}\n${Buffer.concat(output).toString('utf8')}`)
  const report = existsSync(file) ? vitestReportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
  return countReport(name, report, typeof status === 'number' ? status : null)
}

mkdirSync(reports, { recursive: true })
provideSystemPackages(say)

const counts = [
  step('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']),
  step('types', bin('tsc'), ['-b']),
]
// Integration tests wait for databases and printers half of their time: what is not timed runs beside them. The desk's journeys
// come last, with the machine almost to themselves: of the papers, which take longest, only the rest is still being read.
const papers = project('papers', true)
const unitAndLook = project('unit', true).then(async (unit) => [unit, await project('look', true)])
counts.push(await project('integration'), ...(await unitAndLook))
counts.push(await project('browser'), await papers)
const total = totalOf(counts)
if (installedElectron(root) === undefined) {
  say(
    '\n@electron: the suite in test/e2e/electron did not drive Electron itself, because its binary is not installed here.',
  )
}
for (const remark of total.remarks) say(remark)
say(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
