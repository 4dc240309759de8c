import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import type { ShopFileData } from '#shared/documents/document.ts'
import { aLabel, aPrintRequest } from '#test/builders/document-data.ts'
import type { Printing, PrintingOptions } from './create-printing.ts'
import { inState, until } from './test-support/desk.ts'
import { fakePrinters } from './test-support/fake-printers.ts'
import { aPrintingDesk } from './test-support/printing-desk.ts'
import { tinyPdf } from './test-support/tiny-pdf.ts'

const bench = aPrintingDesk()

describe('the queue of a printer', () => {
  test('a shop’s file that never comes holds up nobody, also after the next start', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'off' }
    const first = await bench.started({ printers, shopFile: async () => undefined })
    await first.submit(aPrintRequest('job-file-1', 'Zebra', aShopFile()))
    await first.submit(aPrintRequest('job-00002'))
    await until(first, 'job-00002', inState('rendered'))
    await first.stop()
    printers.readiness = { ready: true }
    const next = await bench.started({ printers, shopFile: async () => undefined })
    await until(next, 'job-00002', inState('done'))
    expect((await until(next, 'job-file-1', inState('queued'))).status).toMatchObject({
      cause: { code: 'file-missing' },
    })
  })

  test('a label that was drawn for another head of dots is drawn again before it is sent', async () => {
    const printers = fakePrinters()
    printers.wanted = { format: 'zpl', dpi: 203 }
    printers.readiness = { ready: false, waiting: 'off' }
    const drawnAt: number[] = []
    const htmlToImage: PrintingOptions['htmlToImage'] = async (_html, _size, dpi) => {
      drawnAt.push(dpi)
      return { png: whitePng(), codes: [] }
    }
    const first = await bench.started({ printers, htmlToImage })
    await first.submit(aPrintRequest('job-00001'))
    await until(first, 'job-00001', inState('rendered'))
    await first.stop()
    printers.wanted = { format: 'zpl', dpi: 300 }
    printers.readiness = { ready: true }
    const next = await bench.started({ printers, htmlToImage })
    await until(next, 'job-00001', inState('done'))
    expect(drawnAt).toEqual([203, 300])
  })

  test('a sheet of a batch that comes later does not take away the file of the others from the folder', async () => {
    const desk = await bench.started({ ippUrl: '127.0.0.1:9', htmlToPdf: slow })
    const requests = [1, 2, 3].map((sheet) => ({
      ...aPrintRequest(`sheet-000${sheet}`, 'folder'),
      document: aLabel('en', { parcel: { ...aLabel('en').parcel, trackingNumber: `RR47312482${sheet}GB` } }),
    }))
    await desk.submitBatch({ batchId: 'batch-0001', requests })
    await desk.decide('sheet-0002', 'cancel')
    await until(desk, 'sheet-0003', inState('done'))
    const folder = join(bench.home, 'printed')
    const [name = ''] = await readdir(folder)
    const before = await readFile(join(folder, name))
    await desk.decide('sheet-0002', 'retry')
    await until(desk, 'sheet-0002', inState('done'))
    expect(await readdir(folder)).toHaveLength(2)
    expect(await readFile(join(folder, name))).toEqual(before)
  })

  test('what ends well while the desk is ending is in the journal', async () => {
    const printers = fakePrinters()
    let stopping: Promise<void> | undefined
    printers.behaviour = async (_dispatch, paperOut) => {
      stopping = desk.stop()
      paperOut()
      return { outcome: 'done', by: 'printer' }
    }
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', inState('done'))
    await stopping
    const next = await bench.started({ printers })
    expect((await next.jobs()).map((job) => job.status)).toEqual([{ state: 'done', by: 'printer' }])
  })

  test('what had not left when the desk ended is sent after the next start, without a question', async () => {
    const printers = fakePrinters()
    let desk: Printing | undefined
    let stopping: Promise<void> | undefined
    const opened = await bench.started({ printers })
    desk = opened
    opened.onChange((job) => {
      if (job.status.state === 'sending' && job.printer === 'Zebra') stopping ??= desk?.stop()
    })
    await opened.submit(aPrintRequest('job-00001'))
    while (stopping === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
    await stopping
    expect(printers.papers).toEqual([])
    desk = undefined
    const next = await bench.started({ printers })
    await until(next, 'job-00001', inState('done'))
    expect(printers.papers).toEqual(['packdesk:job-00001:2'])
  })
})

const slow: PrintingOptions['htmlToPdf'] = async (page, size) => {
  await new Promise((resolve) => setTimeout(resolve, 60))
  return tinyPdf(
    Math.max(1, page.split('<packdesk-sheet').length - 1),
    size.widthMm,
    size.heightMm,
    `%${page.length}\n`,
  )
}
const whitePng = () => {
  const png = new PNG({ width: 8, height: 8 })
  png.data.fill(255)
  return PNG.sync.write(png)
}

function aShopFile(): ShopFileData {
  const { language, orderId, orderNumber, seller, issuedOn, copy } = aLabel('en')
  const file = { kind: 'label' as const, format: 'pdf' as const, sha256: 'a'.repeat(64), bytes: 1000 }
  return { kind: 'shop-file', language, orderId, orderNumber, seller, issuedOn, copy, file }
}
