import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installedElectron } from '#electron/start/electron-binary.ts'
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

function project(name: string): Count {
  say(`\n── tests: ${name}`)
  const file = join(reports, `${name}.json`)
  rmSync(file, { force: true })
  const status = run(bin('vitest'), [
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = existsSync(file) ? vitestReportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
  return countReport(name, report, status)
}

mkdirSync(reports, { recursive: true })
provideSystemPackages(say)

const counts = [
  step('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']),
  step('types', bin('tsc'), ['-b']),
  ...['unit', 'integration', 'browser'].map(project),
]
const total = totalOf(counts)
if (installedElectron(root) === undefined) {
  say(
    '\n@electron: the suite in test/e2e/electron did not drive Electron itself, because its binary is not installed here.',
  )
}
for (const remark of total.remarks) say(remark)
say(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
