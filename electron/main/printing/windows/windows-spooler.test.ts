import { describe, expect, test } from 'vitest'
import { dispatchKey } from '../deliver/delivery.ts'
import { aDispatch, recordingContext } from '../test-support/dispatch.ts'
import { createSpoolerDouble, type SpoolerDouble } from '../test-support/spooler-double.ts'
import { jobStatus, queueStatus } from './job-status.ts'
import type { SilentPaper, SilentPrint, SilentResult } from './silent-print.ts'
import { spoolerCode } from './spooler-api.ts'
import { createWindowsDelivery } from './windows-spooler.ts'

const paper = { kind: 'label', media: 'label-100x150' } as const
const zpl = { format: 'zpl', dpi: 203, media: [] } as const
const bytes = Buffer.from('^XA^FDone^FS^XZ')
const label = (printJobId = 'win-job-1') => aDispatch({ printJobId, format: 'zpl', bytes })

function deliveryTo(
  double: SpoolerDouble,
  given: {
    name?: string
    entry?: Parameters<typeof createWindowsDelivery>[0]['entry']
    silentPrint?: SilentPrint
  } = {},
) {
  return createWindowsDelivery({
    spooler: async () => double,
    silentPrint: given.silentPrint,
    name: given.name ?? 'Zebra',
    entry: given.entry ?? zpl,
    pollMs: 5,
    silenceMs: 80,
    appearMs: 60,
  })
}

describe('ZPL through the Windows spooler', () => {
  test('goes RAW under its own name, whole, once; printed is done; the list is left tidy', async () => {
    const double = createSpoolerDouble([{}])
    double.takes = 4
    const delivery = deliveryTo(double)
    expect(await delivery.readiness(paper)).toEqual({ ready: true })
    const context = recordingContext()
    expect(await delivery.send(label(), context)).toEqual({ outcome: 'done', by: 'printer' })
    expect(double.papers).toEqual([{ printer: 'Zebra', document: dispatchKey(label()), bytes }])
    expect(context.calls).toEqual(['accepted'])
    expect(double.openHandles).toBe(0)
    expect(await double.open('Zebra').then((handle) => double.jobs(handle))).toEqual([])
  })

  test('a job that Windows forgets at once is no proof', async () => {
    const double = createSpoolerDouble([{}])
    double.keeps = false
    expect(await deliveryTo(double).send(label(), recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'no-proof' },
    })
    expect(double.papers).toHaveLength(1)
  })

  test.each(['IP_192.168.1.40', '192.168.1.40', 'USB001,IP_10.0.0.1'])(
    'over the blind port %s "printed" is no proof',
    async (port) => {
      const double = createSpoolerDouble([{ port }])
      expect(await deliveryTo(double).send(label(), recordingContext())).toMatchObject({
        outcome: 'unknown',
        cause: { code: 'no-proof', detail: port },
      })
    },
  )

  test('trouble in the middle is said, and it goes on', async () => {
    const double = createSpoolerDouble([{}])
    double.paused = true
    const context = recordingContext()
    const sent = deliveryTo(double).send(label(), context)
    await expect.poll(() => context.calls).toContain('printing')
    double.setStatus(dispatchKey(label()), jobStatus.printing | jobStatus.paperOut, 'Media out')
    await expect.poll(() => context.troubles.at(-1)?.cause.detail).toBe('out of paper: Media out')
    double.print()
    expect(await sent).toEqual({ outcome: 'done', by: 'printer' })
  })

  test('deleted from the list, or gone from it: a part may have come out', async () => {
    const double = createSpoolerDouble([{}])
    double.paused = true
    const deleted = deliveryTo(double).send(label(), recordingContext())
    await expect.poll(async () => (await double.open('Zebra').then((handle) => double.jobs(handle))).length).toBe(1)
    double.setStatus(dispatchKey(label()), jobStatus.deleting)
    expect(await deleted).toMatchObject({ outcome: 'unknown', cause: { code: 'printer-gave-up' } })
    double.restart()
    const context = recordingContext()
    const gone = deliveryTo(double).send(label('win-job-2'), context)
    await expect.poll(() => context.calls).toContain('accepted')
    double.restart()
    expect(await gone).toMatchObject({ outcome: 'unknown', cause: { code: 'no-proof' } })
  })

  test('WritePrinter fails in the middle: unknown', async () => {
    const double = createSpoolerDouble([{}])
    double.takes = 5
    double.writeFailsAfter = 10
    expect(await deliveryTo(double).send(label(), recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'connection-broke' },
    })
  })

  test('a printer that is not there, whose name differs in case, or that is empty is missing: never another one', async () => {
    const double = createSpoolerDouble([{}])
    for (const name of ['Zebra 2', 'zebra', '']) {
      const delivery = deliveryTo(double, { name })
      expect(await delivery.readiness(paper)).toMatchObject({ ready: false, cause: { code: 'printer-missing' } })
      expect(await delivery.send(label(), recordingContext())).toMatchObject({
        outcome: 'not-sent',
        cause: { code: 'printer-missing' },
      })
    }
    expect(double.papers).toEqual([])
  })

  test('the spooler service does not run: it waits', async () => {
    const double = createSpoolerDouble([{}])
    double.broken = spoolerCode.serverUnavailable
    const cause = { code: 'printer-unreachable', printer: 'Zebra' }
    expect(await deliveryTo(double).readiness(paper)).toMatchObject({ ready: false, cause })
    expect(await deliveryTo(double).send(label(), recordingContext())).toMatchObject({ outcome: 'not-sent', cause })
  })

  test('the spooler service ends after it took the job: unknown, after the patience', async () => {
    const double = createSpoolerDouble([{}])
    double.paused = true
    const context = recordingContext()
    const sent = deliveryTo(double).send(label(), context)
    await expect.poll(() => context.calls).toContain('accepted')
    double.broken = spoolerCode.serverUnavailable
    expect(await sent).toMatchObject({ outcome: 'unknown', cause: { code: 'server-silent' } })
  })

  test('a printer with trouble waits and says which', async () => {
    const double = createSpoolerDouble([{ status: queueStatus.doorOpen | queueStatus.paperOut }])
    expect(await deliveryTo(double).readiness(paper)).toMatchObject({
      ready: false,
      cause: { code: 'printer-trouble', detail: 'door open, out of paper' },
    })
  })

  test('the desk ends in the middle; the next start finds the job by its name', async () => {
    const double = createSpoolerDouble([{}])
    double.paused = true
    const abort = new AbortController()
    const context = recordingContext(abort.signal)
    const sent = deliveryTo(double).send(label(), context)
    await expect.poll(() => context.calls).toContain('accepted')
    abort.abort()
    expect(await sent).toEqual({ outcome: 'interrupted' })
    const recovered = deliveryTo(double).recover(label(), undefined, recordingContext())
    double.print()
    expect(await recovered).toEqual({ outcome: 'done', by: 'printer' })
    expect(double.papers).toHaveLength(1)
  })

  test('the next start does not find it: unknown, never sent again', async () => {
    const double = createSpoolerDouble([{}])
    expect(await deliveryTo(double).recover(label(), undefined, recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'ended-on-the-way' },
    })
    expect(double.papers).toEqual([])
  })
})

describe('PDF on a Windows printer', () => {
  const pdfEntry = { format: 'pdf', dpi: 203, media: [] } as const
  const pdf = aDispatch({ printJobId: 'win-pdf-1' })

  function silent(double: SpoolerDouble, said: SilentResult, appears = true) {
    const papers: SilentPaper[] = []
    const print: SilentPrint = {
      async print(given) {
        papers.push(given)
        if (appears) double.addJob(given.deviceName, given.title)
        return said
      },
    }
    return { papers, delivery: deliveryTo(double, { entry: pdfEntry, silentPrint: print }) }
  }

  test('goes to exactly this printer at its exact size; the spooler’s list says how it ended', async () => {
    const double = createSpoolerDouble([{}])
    const { papers, delivery } = silent(double, { result: 'said', success: true, why: '' })
    const context = recordingContext()
    const sent = delivery.send(pdf, context)
    await expect.poll(() => context.calls).toContain('accepted')
    double.print()
    expect(await sent).toEqual({ outcome: 'done', by: 'printer' })
    expect(papers).toEqual([
      { deviceName: 'Zebra', pdf: pdf.bytes, title: dispatchKey(pdf), widthMm: 100, heightMm: 150, dpi: 203 },
    ])
  })

  test('"success" without a job in the list, and "failed" with one, are believed from the list', async () => {
    const double = createSpoolerDouble([{}])
    const lost = silent(double, { result: 'said', success: true, why: '' }, false)
    expect(await lost.delivery.send(pdf, recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'no-proof' },
    })
    const failed = silent(double, { result: 'said', success: false, why: 'Print job failed' })
    const context = recordingContext()
    const sent = failed.delivery.send(pdf, context)
    await expect.poll(() => context.calls).toContain('accepted')
    double.print()
    expect(await sent).toEqual({ outcome: 'done', by: 'printer' })
  })

  test('"failed" without a job is unknown: an app that tries again then prints twice', async () => {
    const double = createSpoolerDouble([{}])
    const { delivery, papers } = silent(double, { result: 'said', success: false, why: 'Print job failed' }, false)
    expect(await delivery.send(pdf, recordingContext())).toMatchObject({ outcome: 'unknown' })
    expect(papers).toHaveLength(1)
  })

  test('not begun is certainly not sent', async () => {
    const double = createSpoolerDouble([{}])
    const missing = silent(double, { result: 'not-begun', missing: true, why: 'no such printer' }, false)
    expect(await missing.delivery.send(pdf, recordingContext())).toMatchObject({
      outcome: 'not-sent',
      cause: { code: 'printer-missing' },
    })
    const blank = silent(double, { result: 'not-begun', missing: false, why: 'the PDF did not load' }, false)
    expect(await blank.delivery.send(pdf, recordingContext())).toMatchObject({ outcome: 'failed' })
  })

  test('a shell that cannot print PDF on Windows refuses, with what to do', async () => {
    const delivery = deliveryTo(createSpoolerDouble([{}]), { entry: pdfEntry })
    expect(await delivery.readiness(paper)).toMatchObject({ ready: false, refused: expect.stringContaining('ipp://') })
  })
})

describe('the spooler double refuses what winspool refuses', () => {
  test('unknown printer, closed handle, writing without a document, ending without one', async () => {
    const double = createSpoolerDouble([{}])
    await expect(double.open('nobody')).rejects.toMatchObject({ code: 1801 })
    const handle = await double.open('Zebra')
    await expect(double.write(handle, bytes)).rejects.toMatchObject({ code: 3003 })
    await expect(double.endDocument(handle)).rejects.toMatchObject({ code: 3003 })
    await expect(double.control(handle, 99, 'retain')).rejects.toMatchObject({ code: 87 })
    await double.close(handle)
    await expect(double.close(handle)).rejects.toMatchObject({ code: 6 })
    await expect(double.startDocument({ handle: 0n }, { name: 'x', datatype: 'RAW' })).rejects.toMatchObject({
      code: 6,
    })
  })
})
