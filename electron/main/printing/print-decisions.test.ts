import { describe, expect, test } from 'vitest'
import { aLabel, anInvoice, aPrintRequest, aWaybill } from '#test/builders/document-data.ts'
import { scannedCode } from './confirm-by-scan.ts'
import { inState, settled, until } from './test-support/desk.ts'
import { aPrinter, fakePrinters } from './test-support/fake-printers.ts'
import { aPrintingDesk } from './test-support/printing-desk.ts'

const bench = aPrintingDesk()

const works = fakePrinters().behaviour
const jams = () => ({ outcome: 'unknown', why: 'jam' }) as const

describe('a person decides', () => {
  test('a job that certainly failed keeps its copy number, one whose paper nobody saw comes out marked', async () => {
    const printers = fakePrinters()
    printers.behaviour = () => ({ outcome: 'failed', why: 'refused', cause: { code: 'refused' } })
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', inState('failed'))
    printers.behaviour = jams
    await desk.decide('job-00001', 'retry')
    expect((await until(desk, 'job-00001', inState('unknown'))).copy).toBe(1)
    await desk.decide('job-00001', 'not-printed')
    printers.behaviour = works
    const again = await desk.decide('job-00001', 'retry')
    expect(again.copy).toBe(2)
    await until(desk, 'job-00001', inState('done'))
    expect(bench.html.at(-1)).toContain('class="reprint"')
    expect(printers.papers).toEqual(['packdesk:job-00001:3'])
  })

  test('a waiting job goes to another printer, on paper that it has, and the first never gets it', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'off' }
    printers.listed = [aPrinter('Small', { media: ['label-4x6'] })]
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', (job) => 'waiting' in job.status)
    const moved = await desk.decide('job-00001', 'retry', 'Small')
    expect([moved.printer, moved.media, moved.copy]).toEqual(['Small', 'label-4x6', 1])
    printers.readiness = { ready: true }
    await until(desk, 'job-00001', inState('done'))
    expect(printers.sent.map(({ media, attempt }) => [media, attempt])).toEqual([['label-4x6', 1]])
    expect(bench.html.at(-1)).toContain('101.6mm')
    await expect(desk.decide('job-00001', 'retry', 'Nobody')).rejects.toMatchObject({ code: 'printer-missing' })
  })

  test('what was moved, marked and seen is still so after the next start', async () => {
    const printers = fakePrinters()
    printers.behaviour = jams
    printers.listed = [aPrinter('Other')]
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', inState('unknown'))
    await desk.decide('job-00001', 'not-printed')
    printers.behaviour = () => ({ outcome: 'failed', why: 'refused' })
    await desk.decide('job-00001', 'retry', 'Other')
    const failed = await until(desk, 'job-00001', inState('failed'))
    expect(failed.seen).toBe(false)
    await desk.decide('job-00001', 'seen')
    await desk.stop()
    const [job] = await (await bench.started({ printers })).jobs()
    expect(job).toMatchObject({ printer: 'Other', copy: 2, seen: true, status: { state: 'failed' } })
  })

  test('seen is for what failed; an unknown job alarms until it is answered', async () => {
    const printers = fakePrinters()
    printers.behaviour = jams
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', inState('unknown'))
    await expect(desk.decide('job-00001', 'seen')).rejects.toMatchObject({ code: 'not-permitted' })
  })
})

describe('a scanned paper', () => {
  test.each([
    ['340123450000000000', '340123450000000000'],
    ['00340123450000000000', '340123450000000000'],
    ['(00)340123450000000000', '340123450000000000'],
    [']C100340123450000000000', '340123450000000000'],
    [' RR473124829GB ', 'RR473124829GB'],
    ['', ''],
  ])('%j is read as %j', (scanned, code) => {
    expect(scannedCode(scanned)).toBe(code)
  })

  test('answers its unknown job; of two copies the oldest; a done or foreign one not', async () => {
    const printers = fakePrinters()
    printers.behaviour = jams
    const desk = await bench.started({ printers })
    const { trackingNumber = '', sscc } = aLabel('en').parcel
    await desk.submit(aPrintRequest('job-00001'))
    await desk.submit(aPrintRequest('job-00002', 'Zebra', aLabel('en', { copy: 2 })))
    await until(desk, 'job-00002', inState('unknown'))
    expect(await desk.confirmByScan('5901234123457')).toEqual([])
    expect((await desk.confirmByScan(`]C100${sscc}`)).map((job) => [job.printJobId, job.status])).toEqual([
      ['job-00001', { state: 'done', by: 'scan' }],
    ])
    // The same paper under the scanner once more says nothing about the other copy.
    expect(await desk.confirmByScan(trackingNumber)).toEqual([])
    expect((await desk.jobs()).map((job) => job.status.state)).toEqual(['done', 'unknown'])
  })

  test('an order number proves nothing about the waybill while the invoice that carries it lies there too', async () => {
    const printers = fakePrinters()
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001', 'Office', anInvoice('en')))
    await until(desk, 'job-00001', inState('done'))
    printers.behaviour = jams
    await desk.submit(aPrintRequest('job-00002', 'Office', aWaybill('en')))
    await until(desk, 'job-00002', inState('unknown'))
    expect(await desk.confirmByScan('536365')).toEqual([])
  })

  test('an order number that stands on two unknown papers proves neither, a label’s own number the label', async () => {
    const printers = fakePrinters()
    printers.behaviour = jams
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001', 'Office', anInvoice('en')))
    await desk.submit(aPrintRequest('job-00002', 'Office', aWaybill('en')))
    await desk.submit(aPrintRequest('job-00003'))
    for (const id of ['job-00001', 'job-00002', 'job-00003']) await until(desk, id, settled)
    expect(await desk.confirmByScan('536365')).toEqual([])
    const scanned = await desk.confirmByScan(aLabel('en').parcel.trackingNumber ?? '')
    expect(scanned.map((job) => job.printJobId)).toEqual(['job-00003'])
  })
})

describe('a paper before it is printed', () => {
  test('is drawn the same way, and nothing of it is kept', async () => {
    const desk = await bench.started({ printers: fakePrinters() })
    const name = aLabel('en').shipTo.name
    const shown = await desk.preview(aLabel('en', { shipTo: { ...aLabel('en').shipTo, name: `${name} 東` } }))
    expect([shown.pages, shown.warnings]).toEqual([1, ['missing-glyph']])
    const cut = await desk.preview(aLabel('en', { deliveryNote: 'please '.repeat(200) }))
    expect(cut.warnings).toEqual(['text-cut'])
    expect((await desk.preview(aLabel('en'))).warnings).toEqual([])
    expect(await desk.jobs()).toEqual([])
  })

  test('that cannot be printed says why', async () => {
    const desk = await bench.started({ printers: fakePrinters() })
    const parcel = { ...aLabel('en').parcel, trackingNumber: 'ŁÓDŹ-1' }
    await expect(desk.preview(aLabel('en', { parcel }))).rejects.toMatchObject({ code: 'bad-request' })
  })
})
