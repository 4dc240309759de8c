import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlindPort, jobPhase, jobStatus, queueTrouble } from './job-status.ts'

const phase = (status: number, words = '') => jobPhase({ status, words }).phase

describe('what the bits of a Windows job mean', () => {
  test.each([
    [0, 'waiting'],
    [jobStatus.spooling, 'waiting'],
    [jobStatus.printing, 'printing'],
    [jobStatus.printing | jobStatus.paperOut, 'trouble'],
    [jobStatus.printed, 'printed'],
    [jobStatus.printed | jobStatus.retained, 'printed'],
    [jobStatus.complete, 'sent'],
    [jobStatus.deleting | jobStatus.error, 'deleted'],
    [jobStatus.printed | jobStatus.deleting, 'deleted'],
    [jobStatus.printed | jobStatus.error, 'trouble'],
  ])('%i: %s', (status, meaning) => {
    expect(phase(status)).toBe(meaning)
  })

  test('printed is only ever said with its bit and without a trouble or a deletion, seed 1801', () => {
    const bad = jobStatus.deleted | jobStatus.deleting | jobStatus.error | jobStatus.paperOut | jobStatus.offline
    fc.assert(
      fc.property(fc.nat(0x3fff), (status) => {
        if (phase(status) !== 'printed') return
        expect(status & jobStatus.printed).not.toBe(0)
        expect(status & bad).toBe(0)
      }),
      { seed: 1801, numRuns: 2000 },
    )
  })

  test('ports on which Windows only sends', () => {
    expect(['IP_10.0.0.5', '10.0.0.5', '10.0.0.5_1', 'LPT1:,IP_x'].map(isBlindPort)).toEqual([true, true, true, true])
    expect(['USB001', 'WSD-4a1b', 'LPT1:', 'PORTPROMPT:'].map(isBlindPort)).toEqual([false, false, false, false])
  })

  test('a printer that was taken offline is offline, though its status is nought', () => {
    expect(queueTrouble({ status: 0, attributes: 0x400 })).toBe('offline')
    expect(queueTrouble({ status: 0, attributes: 0x40 })).toBeUndefined()
  })
})
