import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { folderPrinterName, type PrinterDevice } from '#shared/contract/printer.ts'
import { createPrinters, type Printers } from './printers.ts'
import { silentLog } from './test-support/desk.ts'
import { aDispatch, recordingContext } from './test-support/dispatch.ts'
import { startTestPrinter, type TestPrinter, whyNoTestPrinter } from './test-support/ipp-printer.ts'
import { type PrivateCups, startPrivateCups } from './test-support/private-cups.ts'
import { startTcpPrinter, type TcpPrinter } from './test-support/tcp-printer.ts'

const missing = await whyNoTestPrinter()
const paper = { kind: 'label', media: 'label-100x150' } as const

if (missing !== undefined)
  test('printers are left out here, and say why', () => {
    expect(missing).toMatch(/sudo service/)
  })
else describe('the printers of a desk', onRealPrinters)

function onRealPrinters(): void {
  let home = ''
  let cups: PrivateCups
  let zebra: TestPrinter
  let thermal: TcpPrinter
  let devices: PrinterDevice[] = []
  let printers: Printers

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'packdesk-printers-'))
    zebra = await startTestPrinter('Zebra')
    thermal = await startTcpPrinter()
    cups = await startPrivateCups()
    await cups.addQueue('zebra', zebra.port)
    await cups.addRawQueue('thermal', thermal.port)
    printers = createPrinters({
      home,
      target: { address: { host: '127.0.0.1', port: cups.port }, printerPath: undefined },
      log: silentLog,
      pollMs: 50,
      silenceMs: 2000,
      devices: () => devices,
    })
  })
  afterAll(async () => {
    await cups?.stop()
    await thermal?.stop()
    await zebra?.stop()
    await rm(home, { recursive: true, force: true })
  })
  beforeEach(() => {
    devices = []
    thermal.behaviour = 'normal'
    thermal.identity = undefined
    Object.assign(thermal.state, { paperOut: false, paused: false, headOpen: false })
  })

  const raw = (given: Partial<PrinterDevice> = {}): PrinterDevice => ({
    name: 'Bench',
    driver: 'raw',
    address: `127.0.0.1:${thermal.port}`,
    format: 'zpl',
    dpi: 300,
    media: ['label-100x150'],
    ...given,
  })
  const byName = async (name: string) => (await printers.list()).filter((printer) => printer.name === name)

  test('lists the folder, the queues with their media, and what a person added', async () => {
    devices = [
      raw(),
      raw({
        name: 'Direct',
        driver: 'ipp',
        address: `ipp://127.0.0.1:${zebra.port}/ipp/print`,
        format: 'pdf',
        media: [],
      }),
    ]
    const list = await printers.list()
    expect(list.map(({ name, kind, ready, device }) => [name, kind, ready, device])).toEqual([
      [folderPrinterName, 'folder', true, false],
      ['thermal', 'cups', false, false],
      ['zebra', 'cups', true, false],
      ['Bench', 'raw', true, true],
      ['Direct', 'ipp', true, true],
    ])
    expect((await byName('zebra'))[0]?.media).toEqual(['a4', 'label-100x150'])
    expect((await byName('Direct'))[0]?.media).toEqual(['a4', 'label-100x150'])
    expect((await byName('Bench'))[0]).toMatchObject({ format: 'zpl', dpi: 300, media: ['label-100x150'] })
    expect((await byName('thermal'))[0]?.cause).toMatchObject({ code: 'refused' })
  })

  test('an entry for a queue says what it speaks and what lies in it', async () => {
    devices = [raw({ name: 'thermal', driver: 'system', address: 'thermal' })]
    expect(await byName('thermal')).toEqual([
      { name: 'thermal', kind: 'cups', ready: true, format: 'zpl', dpi: 300, media: ['label-100x150'], device: true },
    ])
    expect(printers.delivery('thermal').wanted).toEqual({ format: 'zpl', dpi: 300 })
    expect(await printers.delivery('thermal').readiness({ kind: 'label', media: 'label-4x6' })).toMatchObject({
      cause: { code: 'wrong-media' },
    })
  })

  test('a lane’s way to a printer follows the settings, and a printer that was removed is missing, never another', async () => {
    const delivery = printers.delivery('Bench')
    expect(await delivery.readiness(paper)).toMatchObject({ ready: false, cause: { code: 'printer-missing' } })
    devices = [raw()]
    expect(delivery.wanted).toEqual({ format: 'zpl', dpi: 300 })
    expect(await delivery.readiness(paper)).toEqual({ ready: true })
    const bytes = Buffer.from('^XA^FDbench^FS^XZ')
    const sent = await delivery.send(aDispatch({ printJobId: 'printers-1', format: 'zpl', bytes }), recordingContext())
    expect(sent).toEqual({ outcome: 'done', by: 'printer' })
    devices = []
    expect(await delivery.readiness(paper)).toMatchObject({ ready: false, cause: { code: 'printer-missing' } })
    const lost = await delivery.send(aDispatch({ printJobId: 'printers-2' }), recordingContext())
    expect(lost).toMatchObject({ outcome: 'not-sent', cause: { code: 'printer-missing' } })
    expect(thermal.labels).toEqual([bytes.toString()])
  })

  test('two printers of one name: neither prints, both say why', async () => {
    for (const name of ['zebra', 'ZEBRA', folderPrinterName]) {
      devices = [raw({ name })]
      const listed = (await printers.list()).find((printer) => printer.name === name && printer.kind === 'raw')
      expect(listed).toMatchObject({ ready: false, cause: { code: 'name-taken' } })
    }
    devices = [raw({ name: 'zebra' })]
    expect(await printers.delivery('zebra').readiness(paper)).toMatchObject({
      ready: false,
      waiting: expect.stringContaining('another name'),
    })
    devices = [raw(), raw({ address: '127.0.0.1:9' })]
    expect(await printers.delivery('Bench').readiness(paper)).toMatchObject({ ready: false })
  })

  test('the folder is the folder, whatever a person calls a printer', async () => {
    devices = [raw({ name: folderPrinterName })]
    const before = thermal.labels.length
    const sent = await printers
      .delivery(folderPrinterName)
      .send(aDispatch({ printJobId: 'printers-3' }), recordingContext())
    expect(sent).toEqual({ outcome: 'done', by: 'folder' })
    expect(thermal.labels).toHaveLength(before)
  })

  test('a printer with trouble, without an answer, or with an address that is none is listed and not ready', async () => {
    thermal.state.headOpen = true
    devices = [raw(), raw({ name: 'Gone', address: '127.0.0.1:9' }), raw({ name: 'Bad', address: 'http://x y' })]
    expect((await byName('Bench'))[0]).toMatchObject({
      ready: false,
      reason: 'head open',
      cause: { code: 'printer-trouble' },
    })
    expect((await byName('Gone'))[0]).toMatchObject({ ready: false, cause: { code: 'printer-unreachable' } })
    expect((await byName('Bad'))[0]).toMatchObject({ ready: false, cause: { code: 'printer-unreachable' } })
    expect(await printers.delivery('Bad').readiness(paper)).toMatchObject({ ready: false })
  })

  test('looking at a printer while a label is on its way opens no second connection', async () => {
    devices = [raw()]
    thermal.printMs = 300
    const bytes = Buffer.from('^XA^FDlook^FS^XZ')
    const sent = printers
      .delivery('Bench')
      .send(aDispatch({ printJobId: 'printers-4', format: 'zpl', bytes }), recordingContext())
    await expect.poll(() => thermal.waiting).toBe(1)
    expect((await byName('Bench'))[0]?.ready).toBe(true)
    expect(await sent).toMatchObject({ outcome: 'done' })
    thermal.printMs = 20
    expect(thermal.mostConnections).toBe(1)
  })

  test('probe tells what answers at an address', async () => {
    thermal.identity = 'ZD421-300dpi,V84.20.21Z,12,8176KB'
    const address = `127.0.0.1:${thermal.port}`
    expect(await printers.probe('raw', address)).toMatchObject({
      name: 'ZD421-300dpi',
      kind: 'raw',
      ready: true,
      format: 'zpl',
      dpi: 300,
      device: false,
    })
    thermal.behaviour = 'no-status'
    expect(await printers.probe('raw', address)).toMatchObject({ name: address, format: 'pdf', ready: true })
    expect(await printers.probe('ipp', `ipp://127.0.0.1:${zebra.port}/ipp/print`)).toMatchObject({
      name: 'Zebra',
      kind: 'ipp',
      ready: true,
      format: 'pdf',
      media: ['a4', 'label-100x150'],
    })
    thermal.behaviour = 'busy'
    expect(await printers.probe('raw', address)).toMatchObject({ ready: false, cause: { code: 'not-accepting' } })
    expect(await printers.probe('system', 'zebra')).toMatchObject({ name: 'zebra', kind: 'cups' })
    expect(await printers.probe('raw', '127.0.0.1:9')).toMatchObject({ ready: false })
    expect(await printers.probe('ipp', 'ipp://127.0.0.1:9/ipp/print')).toMatchObject({ ready: false })
    await expect(printers.probe('raw', 'http://x y')).rejects.toMatchObject({ code: 'bad-request' })
    await expect(printers.probe('ipp', 'ftp://x')).rejects.toMatchObject({ code: 'bad-request' })
    await expect(printers.probe('system', 'nobody')).rejects.toMatchObject({ code: 'printer-missing' })
  })
}
