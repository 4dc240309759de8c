import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createIppClient } from '../ipp/ipp-client.ts'
import { createPrintOperations } from '../ipp/print-operations.ts'
import { type CuttingProxy, startCuttingProxy } from '../test-support/cutting-proxy.ts'
import { aDispatch, recordingContext } from '../test-support/dispatch.ts'
import { startTestPrinter, type TestPrinter, whyNoTestPrinter } from '../test-support/ipp-printer.ts'
import { type PrivateCups, startPrivateCups } from '../test-support/private-cups.ts'
import { startTcpPrinter, type TcpPrinter } from '../test-support/tcp-printer.ts'
import { tinyPdf } from '../test-support/tiny-pdf.ts'
import { dispatchKey } from './delivery.ts'
import { createIppDelivery, type IppDeliveryOptions } from './ipp.ts'

const missing = await whyNoTestPrinter()
const paper = { kind: 'label', media: 'label-100x150' } as const
const pdf = { format: 'pdf', dpi: 203, media: [] } as const
const zpl = { format: 'zpl', dpi: 203, media: [] } as const

/** Long enough that a proxy knows it from a question. */
const large = () => Buffer.concat([tinyPdf(1, 100, 150), Buffer.alloc(200_000, '%')])

let jobs = 0
const nextId = () => `ipp-job-${++jobs}-${process.pid}`

function deliveryTo(port: number, path: string, given: Partial<IppDeliveryOptions> = {}) {
  const operations = createPrintOperations(createIppClient({ host: '127.0.0.1', port }, 3000))
  const name = path.split('/').at(-1) ?? ''
  const common = { operations, name, path, entry: pdf, pollMs: 100, silenceMs: 4000, settleMs: 700 }
  return createIppDelivery({ ...common, at: 'queue', ...given })
}

if (missing !== undefined)
  test('IPP printers are left out here, and say why', () => {
    expect(missing).toMatch(/sudo service/)
  })
else {
  describe('a network printer by its address', () => {
    let printer: TestPrinter
    let proxy: CuttingProxy
    beforeAll(async () => {
      printer = await startTestPrinter('Direct')
      proxy = await startCuttingProxy(printer.port)
      // Its up-time counts whole seconds: that it ran before a job must be beyond doubt.
      await delay(4000)
    })
    afterAll(async () => {
      await proxy?.stop()
      await printer?.stop()
    })
    afterEach(async () => {
      proxy.how = 'pass'
      await printer.behave('print')
    })
    const direct = () => deliveryTo(proxy.port, '/ipp/print', { at: 'address', name: 'Packing bench' })
    const came = async (key: string) => (await printer.papers()).filter((name) => name === key).length

    test('prints once, tells what it has and that it began', async () => {
      const dispatch = aDispatch({ printJobId: nextId() })
      const context = recordingContext()
      await printer.behave('slow')
      expect(await direct().readiness(paper)).toEqual({ ready: true })
      expect(await direct().send(dispatch, context)).toEqual({ outcome: 'done', by: 'printer' })
      // This printer tells the job's uuid only when it is asked again: the ticket is completed then.
      expect(context.calls).toEqual(['accepted', 'accepted', 'printing'])
      expect(context.tickets.at(-1)?.jobUuid).toMatch(/^urn:uuid:/)
      expect(await came(dispatchKey(dispatch))).toBe(1)
    })

    test('out of paper in the middle is said while the job is processing, and it goes on', async () => {
      const dispatch = aDispatch({ printJobId: nextId() })
      const context = recordingContext()
      await printer.behave('no-paper')
      const sent = direct().send(dispatch, context)
      await expect
        .poll(() => context.troubles.at(-1)?.cause, { timeout: 10_000 })
        .toMatchObject({
          code: 'printer-trouble',
          printer: 'Packing bench',
          detail: expect.stringContaining('media-empty'),
        })
      await printer.behave('print')
      expect(await sent).toEqual({ outcome: 'done', by: 'printer' })
      expect(await came(dispatchKey(dispatch))).toBe(1)
    })

    test('a size that it does not have is refused before anything leaves', async () => {
      const four = { kind: 'label', media: 'label-4x6' } as const
      expect(await direct().readiness(four)).toMatchObject({ ready: false, cause: { code: 'wrong-media' } })
      const dispatch = aDispatch({ printJobId: nextId(), media: 'label-4x6' })
      expect(await direct().send(dispatch, recordingContext())).toMatchObject({ outcome: 'failed' })
      expect(await came(dispatchKey(dispatch))).toBe(0)
    })

    test('the connection breaks before the document is whole: certainly not there, so it may be sent again', async () => {
      proxy.how = 'cut-request'
      const dispatch = aDispatch({ printJobId: nextId(), bytes: large() })
      expect(await direct().send(dispatch, recordingContext())).toMatchObject({
        outcome: 'not-sent',
        cause: { code: 'connection-broke' },
      })
      const again = aDispatch({ ...dispatch, attempt: 2 })
      expect(await direct().send(again, recordingContext())).toMatchObject({ outcome: 'done' })
      expect((await printer.papers()).filter((name) => name.includes(dispatch.printJobId))).toEqual([
        dispatchKey(again),
      ])
    })

    test('the answer is lost after the printer took it: found by its name, followed, printed once', async () => {
      proxy.how = 'cut-answer'
      const dispatch = aDispatch({ printJobId: nextId(), bytes: large() })
      const context = recordingContext()
      expect(await direct().send(dispatch, context)).toMatchObject({ outcome: 'done' })
      expect(context.calls).toContain('accepted')
      expect(await came(dispatchKey(dispatch))).toBe(1)
    })

    test('after a kill of the desk: what never arrived may be sent again while the printer surely remembers', async () => {
      const dispatch = aDispatch({ printJobId: nextId(), queuedAt: new Date().toISOString() })
      expect(await direct().recover(dispatch, undefined, recordingContext())).toMatchObject({ outcome: 'not-sent' })
    })

    test('after a kill of the desk an hour ago: a printer forgets, so absence proves nothing', async () => {
      const queuedAt = new Date(Date.now() - 3_600_000).toISOString()
      const dispatch = aDispatch({ printJobId: nextId(), queuedAt })
      expect(await direct().recover(dispatch, undefined, recordingContext())).toMatchObject({
        outcome: 'unknown',
        cause: { code: 'ended-on-the-way' },
      })
    })

    test('nobody knows when it was taken: unknown', async () => {
      const dispatch = aDispatch({ printJobId: nextId() })
      expect(await direct().recover(dispatch, undefined, recordingContext())).toMatchObject({ outcome: 'unknown' })
    })

    test('accepted, then the printer lost its power: unknown, though its job ids begin anew', async () => {
      await printer.behave('no-paper')
      const dispatch = aDispatch({ printJobId: nextId() })
      const context = recordingContext()
      const sent = direct().send(dispatch, context)
      await expect.poll(() => context.calls, { timeout: 10_000 }).toContain('accepted')
      await printer.restart()
      expect(await sent).toMatchObject({ outcome: 'unknown', cause: { code: 'server-lost-it' } })
    })

    test('sent, then the printer started anew: absent there is no proof', async () => {
      const queuedAt = new Date(Date.now() - 1000).toISOString()
      await printer.restart()
      const dispatch = aDispatch({ printJobId: nextId(), queuedAt })
      expect(await direct().recover(dispatch, undefined, recordingContext())).toMatchObject({
        outcome: 'unknown',
        cause: { code: 'ended-on-the-way' },
      })
    })
  })

  describe('queues of CUPS', () => {
    let cups: PrivateCups
    let zebra: TestPrinter
    let thermal: TcpPrinter
    beforeAll(async () => {
      zebra = await startTestPrinter('Zebra')
      thermal = await startTcpPrinter()
      cups = await startPrivateCups()
      await cups.addQueue('zebra', zebra.port)
      await cups.addRawQueue('thermal', thermal.port)
    })
    afterAll(async () => {
      await cups?.stop()
      await thermal?.stop()
      await zebra?.stop()
    })
    afterEach(() => zebra.behave('print'))
    const queue = (name: string, given: Partial<IppDeliveryOptions> = {}) =>
      deliveryTo(cups.port, `/printers/${name}`, given)

    test('ZPL goes through a queue untouched; over socket:// "completed" is no proof', async () => {
      const bytes = Buffer.from('^XA^FDraw^FS^XZ')
      const dispatch = aDispatch({ printJobId: nextId(), format: 'zpl', bytes })
      const thermalQueue = queue('thermal', { entry: zpl })
      expect(await thermalQueue.readiness(paper)).toEqual({ ready: true })
      expect(await thermalQueue.send(dispatch, recordingContext())).toMatchObject({
        outcome: 'unknown',
        cause: { code: 'no-proof', detail: expect.stringContaining('socket://') },
      })
      await expect.poll(() => thermal.labels).toEqual([bytes.toString()])
    })

    test('CUPS calls it completed when the printer read nothing: still unknown', async () => {
      thermal.behaviour = 'busy'
      const dispatch = aDispatch({ printJobId: nextId(), format: 'zpl', bytes: Buffer.from('^XA^FDlost^FS^XZ') })
      const outcome = await queue('thermal', { entry: zpl }).send(dispatch, recordingContext())
      thermal.behaviour = 'normal'
      expect(outcome).toMatchObject({ outcome: 'unknown', cause: { code: 'no-proof' } })
      expect(thermal.labels.join()).not.toContain('lost')
    })

    test('a PDF never goes to a queue without a driver: it would come out as pages of letters', async () => {
      expect(await queue('thermal').readiness(paper)).toMatchObject({ ready: false, cause: { code: 'refused' } })
      const before = thermal.labels.length
      expect(await queue('thermal').send(aDispatch({ printJobId: nextId() }), recordingContext())).toMatchObject({
        outcome: 'failed',
      })
      expect(thermal.labels).toHaveLength(before)
    })

    test('a paused queue keeps the job here, where it can still be cancelled', async () => {
      await cups.command('cupsdisable', 'zebra')
      const cause = { code: 'not-accepting', printer: 'zebra' }
      expect(await queue('zebra').readiness(paper)).toMatchObject({ ready: false, cause })
      expect(await queue('zebra').send(aDispatch({ printJobId: nextId() }), recordingContext())).toMatchObject({
        outcome: 'not-sent',
        cause,
      })
      await cups.command('cupsenable', 'zebra')
      await expect.poll(() => queue('zebra').readiness(paper)).toEqual({ ready: true })
    })

    test('a queue that is not there, under whatever name, and a server that is not there', async () => {
      for (const name of ['nobody', 'zebra?x', 'ZEBRA ', '..', '../printers/zebra'])
        expect(
          await queue(name, { name, path: `/printers/${encodeURIComponent(name)}` }).readiness(paper),
        ).toMatchObject({ ready: false, cause: { code: 'printer-missing', printer: name } })
      const gone = deliveryTo(1, '/printers/zebra')
      expect(await gone.readiness(paper)).toMatchObject({ ready: false, cause: { code: 'printer-unreachable' } })
      expect(await gone.send(aDispatch({ printJobId: nextId() }), recordingContext())).toMatchObject({
        outcome: 'not-sent',
        cause: { code: 'printer-unreachable' },
      })
    })

    test('CUPS tells its clock for its up-time: absence there never counts as certain', async () => {
      const dispatch = aDispatch({ printJobId: nextId(), queuedAt: new Date().toISOString() })
      expect(await queue('zebra').recover(dispatch, undefined, recordingContext())).toMatchObject({
        outcome: 'unknown',
        cause: { code: 'ended-on-the-way' },
      })
    })

    test('out of paper behind a queue is said while the job is processing', async () => {
      await zebra.behave('no-paper')
      const context = recordingContext()
      const sent = queue('zebra').send(aDispatch({ printJobId: nextId() }), context)
      await expect
        .poll(() => context.troubles.map(({ cause }) => cause.detail).join(), { timeout: 15_000 })
        .toContain('media-empty')
      await zebra.behave('print')
      expect(await sent).toEqual({ outcome: 'done', by: 'printer' })
    })
  })
}
