import { afterEach, describe, expect, test } from 'vitest'
import type { PrinterDevice } from '#shared/contract/printer.ts'
import { freePort } from '../test-support/child-process.ts'
import { aDispatch, recordingContext } from '../test-support/dispatch.ts'
import { startTcpPrinter, type TcpBehaviour, type TcpPrinter } from '../test-support/tcp-printer.ts'
import { createRawDelivery } from './raw.ts'
import { createRawLine } from './raw-line.ts'

const label = (text: string, filler = 0) => Buffer.from(`^XA^FO10,10^FD${text}${'.'.repeat(filler)}^FS^XZ`)
let printer: TcpPrinter | undefined

afterEach(async () => {
  await printer?.stop()
  printer = undefined
})

async function started(behaviour: TcpBehaviour = 'normal', entry: Partial<PrinterDevice> = {}) {
  const own = await startTcpPrinter(behaviour)
  printer = own
  return { own, delivery: deliveryTo(own.port, entry) }
}

function deliveryTo(port: number, entry: Partial<PrinterDevice> = {}) {
  const line = createRawLine({ host: '127.0.0.1', port })
  const device = { format: 'zpl', dpi: 203, media: [], address: `127.0.0.1:${port}`, ...entry } as const
  return createRawDelivery({ line, name: 'Zebra', entry: device, pollMs: 20, silenceMs: 400, statusMs: 150 })
}

const paper = { kind: 'label', media: 'label-100x150' } as const
const zpl = (bytes: Uint8Array, printJobId = 'raw-job-1') => aDispatch({ printJobId, format: 'zpl', bytes })

describe('a ZPL printer on TCP 9100', () => {
  test('prints once and proves it with its own counters', async () => {
    const { own, delivery } = await started()
    const context = recordingContext()
    expect(await delivery.readiness(paper)).toEqual({ ready: true })
    expect(await delivery.send(zpl(label('one')), context)).toEqual({ outcome: 'done', by: 'printer' })
    expect(own.labels).toEqual([label('one').toString()])
    expect(context.calls[0]).toBe('accepted')
  })

  test('done is said after the label came out, not when it was read', async () => {
    const { own, delivery } = await started()
    own.printMs = 300
    const context = recordingContext()
    const sent = delivery.send(zpl(label('slow')), context)
    await expect.poll(() => context.calls).toContain('printing')
    expect(own.labels).toEqual([])
    expect(await sent).toEqual({ outcome: 'done', by: 'printer' })
    expect(own.labels).toHaveLength(1)
  })

  test('a sheaf of labels in one file is done with the last one', async () => {
    const { own, delivery } = await started()
    const sheaf = Buffer.concat([label('a'), label('b'), label('c')])
    expect(await delivery.send(zpl(sheaf), recordingContext())).toMatchObject({ outcome: 'done' })
    expect(own.labels).toHaveLength(3)
  })

  test.each([
    ['paperOut', 'out of labels'],
    ['headOpen', 'head open'],
    ['ribbonOut', 'out of ribbon'],
    ['paused', 'paused'],
    ['bufferFull', 'buffer full'],
  ] as const)('%s: it waits, says why, and nothing leaves', async (state, words) => {
    const { own, delivery } = await started()
    own.state[state] = true
    const cause = { code: 'printer-trouble', printer: 'Zebra', detail: words }
    expect(await delivery.readiness(paper)).toMatchObject({ ready: false, waiting: `Zebra: ${words}`, cause })
    expect(await delivery.send(zpl(label('x')), recordingContext())).toMatchObject({ outcome: 'not-sent', cause })
    own.state[state] = false
    expect(await delivery.readiness(paper)).toEqual({ ready: true })
    expect(own.labels).toEqual([])
    expect(own.waiting).toBe(0)
  })

  test('out of labels in the middle: says so, goes on by itself when there are some', async () => {
    const { own, delivery } = await started()
    own.printMs = 150
    const context = recordingContext()
    const sent = delivery.send(zpl(Buffer.concat([label('a'), label('b')])), context)
    await expect.poll(() => own.labels.length).toBe(1)
    own.state.paperOut = true
    await expect.poll(() => context.troubles.at(-1)?.cause.detail).toBe('out of labels')
    await new Promise((resolve) => setTimeout(resolve, 600))
    own.state.paperOut = false
    expect(await sent).toEqual({ outcome: 'done', by: 'printer' })
    expect(own.labels).toHaveLength(2)
  })

  test('nothing listens: certainly not sent', async () => {
    const delivery = deliveryTo(await freePort())
    const cause = { code: 'printer-unreachable', printer: 'Zebra' }
    expect(await delivery.readiness(paper)).toMatchObject({ ready: false, cause })
    expect(await delivery.send(zpl(label('x')), recordingContext())).toMatchObject({ outcome: 'not-sent', cause })
  })

  test('busy, a friendly close: certainly not sent, though every byte would have been "written"', async () => {
    const { delivery } = await started('busy')
    const cause = { code: 'not-accepting', printer: 'Zebra' }
    expect(await delivery.readiness(paper)).toMatchObject({ ready: false, cause })
    expect(await delivery.send(zpl(label('x')), recordingContext())).toMatchObject({ outcome: 'not-sent', cause })
  })

  test('slow to let go of the connection before: asked again, printed once', async () => {
    const { own, delivery } = await started('busy')
    own.busyTimes = 2
    expect(await delivery.send(zpl(label('x')), recordingContext())).toEqual({ outcome: 'done', by: 'printer' })
    expect(own.labels).toHaveLength(1)
  })

  test('looks idle between reading a label and counting it: not taken for printed', async () => {
    const { own, delivery } = await started()
    own.countMs = 12
    own.printMs = 150
    expect(await delivery.send(zpl(label('x')), recordingContext())).toEqual({ outcome: 'done', by: 'printer' })
    expect(own.labels).toHaveLength(1)
  })

  test('still printing for another computer: it waits, because its counters could not tell ours from theirs', async () => {
    const { own, delivery } = await started()
    own.printMs = 10_000
    const other = deliveryTo(own.port)
    const abort = new AbortController()
    const theirs = other.send(zpl(label('theirs')), recordingContext(abort.signal))
    await expect.poll(() => own.waiting).toBe(1)
    abort.abort()
    await theirs
    expect(await delivery.send(zpl(label('ours'), 'raw-job-2'), recordingContext())).toMatchObject({
      outcome: 'not-sent',
      cause: { code: 'not-accepting' },
    })
    expect(own.waiting).toBe(1)
  })

  test('never reads: looks sent to the sender, is unknown', async () => {
    const { delivery } = await started('never-reads')
    const context = recordingContext()
    expect(await delivery.send(zpl(label('x')), context)).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'no-proof' },
    })
    expect(context.calls).toEqual([])
  })

  test('never reads a large one: unknown, after the patience and no later', async () => {
    const { delivery } = await started('never-reads')
    expect(await delivery.send(zpl(label('x', 9_000_000)), recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'connection-broke' },
    })
  })

  test('reads a half and stops: unknown', async () => {
    const { own, delivery } = await started('half-read')
    own.resetAfter = 60
    expect(await delivery.send(zpl(label('x', 5000)), recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'no-proof' },
    })
    expect(own.labels).toEqual([])
  })

  test.each([100, 200_000])('breaks after %i bytes: unknown, never sent again by itself', async (resetAfter) => {
    const { own, delivery } = await started('reset')
    own.resetAfter = resetAfter
    expect(await delivery.send(zpl(label('x', 2_000_000)), recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'connection-broke' },
    })
  })

  test('prints and never answers: the label is there, the outcome is unknown', async () => {
    const { own, delivery } = await started('no-status')
    expect(await delivery.readiness(paper)).toEqual({ ready: true })
    expect(await delivery.send(zpl(label('x')), recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'no-proof' },
    })
    await expect.poll(() => own.labels.length).toBe(1)
  })

  test('answers until the label comes, then no more: unknown', async () => {
    const { delivery } = await started('deaf-after')
    expect(await delivery.send(zpl(label('x')), recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'no-proof' },
    })
  })

  test('a late answer to the question before the label is no proof of the label', async () => {
    const { own, delivery } = await started('deaf-after')
    // The first answer comes when the label has left: taken for the second one it would be a false proof.
    own.answerMs = 220
    expect(await delivery.send(zpl(label('x')), recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'no-proof' },
    })
  })

  test('the desk ends in the middle: nothing is decided, at once, and the next start calls it unknown', async () => {
    const { own, delivery } = await started()
    own.printMs = 5000
    const abort = new AbortController()
    const context = recordingContext(abort.signal)
    const sent = delivery.send(zpl(label('x')), context)
    await expect.poll(() => context.calls).toContain('accepted')
    const since = performance.now()
    abort.abort()
    expect(await sent).toEqual({ outcome: 'interrupted' })
    expect(performance.now() - since).toBeLessThan(300)
    expect(await delivery.recover(zpl(label('x')), { jobId: 0, jobUuid: '' }, recordingContext())).toMatchObject({
      outcome: 'unknown',
      cause: { code: 'ended-on-the-way' },
    })
  })

  test('one connection, however many ask at the same time', async () => {
    const { own, delivery } = await started()
    const sent = ['a', 'b', 'c'].map((text) => delivery.send(zpl(label(text), `raw-job-${text}`), recordingContext()))
    const looked = [delivery.readiness(paper), delivery.readiness(paper)]
    for (const outcome of await Promise.all(sent)) expect(outcome).toMatchObject({ outcome: 'done' })
    for (const readiness of await Promise.all(looked)) expect(readiness).toEqual({ ready: true })
    expect(own.labels).toHaveLength(3)
    expect(own.mostConnections).toBe(1)
  })

  test('a size that does not lie in it, and a PDF for a ZPL printer, are never sent', async () => {
    const { own, delivery } = await started('normal', { media: ['label-4x6'] })
    expect(await delivery.readiness(paper)).toMatchObject({
      ready: false,
      refused: expect.any(String),
      cause: { code: 'wrong-media' },
    })
    expect(await delivery.send(zpl(label('x')), recordingContext())).toMatchObject({ outcome: 'failed' })
    expect(
      await delivery.send(
        aDispatch({ printJobId: 'raw-job-p', media: 'label-4x6', format: 'pdf' }),
        recordingContext(),
      ),
    ).toMatchObject({ outcome: 'failed', cause: { code: 'wrong-shape' } })
    expect(own.mostConnections).toBe(0)
  })
})

describe('an office printer on TCP 9100', () => {
  test('takes the PDF and is asked nothing: unknown at best', async () => {
    const { own, delivery } = await started('no-status', { format: 'pdf' })
    expect(await delivery.readiness(paper)).toEqual({ ready: true })
    const sent = await delivery.send(aDispatch({ printJobId: 'raw-job-9', format: 'pdf' }), recordingContext())
    expect(sent).toMatchObject({ outcome: 'unknown', cause: { code: 'no-proof' } })
    expect(own.mostConnections).toBe(1)
  })

  test('busy or not there: certainly not sent', async () => {
    const { delivery } = await started('busy', { format: 'pdf' })
    const pdf = aDispatch({ printJobId: 'raw-job-9', format: 'pdf' })
    expect(await delivery.send(pdf, recordingContext())).toMatchObject({ outcome: 'not-sent' })
    expect(await deliveryTo(await freePort(), { format: 'pdf' }).send(pdf, recordingContext())).toMatchObject({
      outcome: 'not-sent',
    })
  })
})
