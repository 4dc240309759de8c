import { expect, test } from 'vitest'
import { countReport, totalOf, type VitestReport } from './count-results.ts'

const clean: VitestReport = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{}, {}, {}] }],
}

test('a clean run counts its tests', () => {
  expect(countReport('unit', clean, 0)).toEqual({ passed: 3, failed: 0, remarks: [] })
})

test('skipped tests, files that do not load, and a silent bad end are failures', () => {
  expect(countReport('unit', { ...clean, numPendingTests: 1, numTodoTests: 1 }, 0).failed).toBe(2)
  const broken = { ...clean, testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }] }
  expect(countReport('unit', broken, 1)).toMatchObject({ failed: 1, remarks: ['unit: b.test.ts could not be run'] })
  expect(countReport('unit', clean, 1).failed).toBe(1)
  expect(countReport('unit', undefined, null).failed).toBe(1)
})

test('the total adds every step', () => {
  const total = totalOf([
    countReport('unit', clean, 0),
    { passed: 1, failed: 0, remarks: [] },
    countReport('x', undefined, 1),
  ])
  expect(total).toMatchObject({ passed: 4, failed: 1 })
})
