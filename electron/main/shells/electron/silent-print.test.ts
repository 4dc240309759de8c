import { describe, expect, test } from 'vitest'
import { createElectronDouble } from '#test/fakes/electron-double/electron-double.ts'
import { foreign } from '#test/fakes/electron-double/hostile-input.ts'
import { tinyPdf } from '../../printing/test-support/tiny-pdf.ts'
import type { SilentPaper } from '../../printing/windows/silent-print.ts'
import { createSilentPrint } from './silent-print.ts'

const paper: SilentPaper = {
  deviceName: 'Zebra',
  pdf: tinyPdf(1, 101.6, 152.4),
  title: 'packdesk:job-1:1',
  widthMm: 101.6,
  heightMm: 152.4,
  dpi: 203,
}

/** Windows are made during printing: each gets the printers and the word of the test. */
function shell(
  printers: readonly string[],
  says: { success: boolean; why: string } | undefined = { success: true, why: '' },
) {
  const double = createElectronDouble()
  double.becomeReady()
  const push = double.windows.push.bind(double.windows)
  double.windows.push = (...made) => {
    for (const { state } of made) Object.assign(state, { printers: printers.map((name) => ({ name })), says })
    return push(...made)
  }
  return { double, silent: createSilentPrint(double.api, { settleMs: 1, timeoutMs: 50 }) }
}

describe('printing a PDF without a dialog', () => {
  test('goes to exactly the named printer, at its exact size in microns, without margins', async () => {
    const { double, silent } = shell(['Office', 'Zebra'])
    expect(await silent.print(paper)).toEqual({ result: 'said', success: true, why: '' })
    const [window] = double.windows
    expect(window?.state.paper).toHaveLength(1)
    expect(window?.state.paper[0]).toMatchObject({ deviceName: 'Zebra', shown: 'print://paper/' })
    expect(window?.state.paper[0]?.options).toMatchObject({
      silent: true,
      pageSize: { width: 101_600, height: 152_400 },
      margins: { marginType: 'none' },
      copies: 1,
      dpi: { horizontal: 203, vertical: 203 },
    })
    expect(window?.state.destroyed).toBe(true)
  })

  test.each(['', 'zebra', 'Zebra 2'])(
    '"%s" is no printer here: nothing is printed, not on the default one either',
    async (deviceName) => {
      const { double, silent } = shell(['Zebra'])
      expect(await silent.print({ ...paper, deviceName })).toMatchObject({ result: 'not-begun', missing: true })
      for (const { state } of double.windows) {
        expect(state.paper).toEqual([])
        expect(state.destroyed).toBe(true)
      }
    },
  )

  test('what Electron says is passed on, also when it says nothing', async () => {
    const failed = shell(['Zebra'], { success: false, why: 'Print job failed' })
    expect(await failed.silent.print(paper)).toEqual({ result: 'said', success: false, why: 'Print job failed' })
    const mute = shell(['Zebra'])
    const push = mute.double.windows.push
    mute.double.windows.push = (...made) => {
      const length = push(...made)
      for (const { state } of made) state.says = undefined
      return length
    }
    expect(await mute.silent.print(paper)).toEqual({ result: 'said', success: false, why: 'no answer' })
  })

  test('one after the other, each in a window of its own', async () => {
    const { double, silent } = shell(['Zebra'])
    await Promise.all([silent.print(paper), silent.print({ ...paper, title: 'packdesk:job-2:1' })])
    expect(double.windows.map(({ state }) => state.paper.length)).toEqual([1, 1])
  })

  test('S15 the window is hidden, sandboxed, in memory, and reaches nothing but its paper and the viewer', async () => {
    const { double, silent } = shell(['Zebra'])
    await silent.print(paper)
    const [window] = double.windows
    const [partition] = double.partitions
    expect(window?.state.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true },
    })
    expect(partition?.state.name).not.toMatch(/^persist:/)
    for (const url of [...foreign, 'app://packdesk/', 'print://document/', 'chrome-extension://other/'])
      partition?.state.beforeRequest?.({ url }, (verdict) => expect([url, verdict.cancel]).toEqual([url, true]))
    const page = await partition?.state.handlers.get('print')?.(new Request('print://paper/'))
    expect(page?.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from((await page?.arrayBuffer()) ?? new ArrayBuffer(0)).toString('latin1')).toContain(
      '(packdesk:job-1:1)',
    )
  })
})
