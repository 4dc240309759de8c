import { z } from 'zod'

/** The part of vitest's JSON report that is counted. */
export const vitestReportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.unknown()),
    }),
  ),
})
export type VitestReport = z.infer<typeof vitestReportSchema>

export interface Count {
  readonly passed: number
  readonly failed: number
  /** What a person should read about this step. */
  readonly remarks: readonly string[]
}

/**
 * Counts one vitest run. A file that could not be loaded is a failure although it has no tests; so is a skipped
 * test, and a run that ended badly without saying where.
 */
export function countReport(project: string, report: VitestReport | undefined, exitCode: number | null): Count {
  if (report === undefined) {
    return { passed: 0, failed: 1, remarks: [`${project}: vitest left no report (exit code ${exitCode ?? 'none'})`] }
  }
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const skipped = report.numPendingTests + report.numTodoTests
  const counted = report.numFailedTests + unloadable.length + skipped
  const silent = counted === 0 && exitCode !== 0 ? 1 : 0
  return {
    passed: report.numPassedTests,
    failed: counted + silent,
    remarks: [
      ...unloadable.map((file) => `${project}: ${file.name} could not be run`),
      ...(skipped > 0 ? [`${project}: ${skipped} skipped, which counts as failed`] : []),
      ...(silent > 0
        ? [`${project}: vitest ended with ${exitCode ?? 'a signal'} and no failed test; see its output above`]
        : []),
    ],
  }
}

export const totalOf = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
  remarks: counts.flatMap((count) => count.remarks),
})
