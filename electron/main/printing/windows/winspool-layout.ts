import type { WindowsJob, WindowsQueue } from './spooler-api.ts'

type Koffi = typeof import('koffi').default

/**
 * The structures of winspool.h as koffi reads them, on 64-bit Windows. Strings that nobody uses stay pointers and are not
 * followed. Sizes and places are those of Microsoft's header; a test holds them.
 */
export function winspoolLayout(koffi: Koffi) {
  const pointer = 'void *'
  const printerInfo2 = koffi.struct({
    pServerName: pointer,
    pPrinterName: 'str16',
    pShareName: pointer,
    pPortName: 'str16',
    pDriverName: 'str16',
    pComment: pointer,
    pLocation: pointer,
    pDevMode: pointer,
    pSepFile: pointer,
    pPrintProcessor: pointer,
    pDatatype: pointer,
    pParameters: pointer,
    pSecurityDescriptor: pointer,
    Attributes: 'uint32',
    Priority: 'uint32',
    DefaultPriority: 'uint32',
    StartTime: 'uint32',
    UntilTime: 'uint32',
    Status: 'uint32',
    cJobs: 'uint32',
    AveragePPM: 'uint32',
  })
  const jobInfo1 = koffi.struct({
    JobId: 'uint32',
    pPrinterName: pointer,
    pMachineName: pointer,
    pUserName: pointer,
    pDocument: 'str16',
    pDatatype: pointer,
    pStatus: 'str16',
    Status: 'uint32',
    Priority: 'uint32',
    Position: 'uint32',
    TotalPages: 'uint32',
    PagesPrinted: 'uint32',
    Submitted: koffi.array('uint16', 8),
  })
  const docInfo1 = koffi.struct({ pDocName: 'str16', pOutputFile: 'str16', pDatatype: 'str16' })

  return {
    printerInfo2,
    jobInfo1,
    docInfo1,
    queues(buffer: Buffer, count: number): WindowsQueue[] {
      const found: readonly Record<string, string | number | null>[] = koffi.decode(
        buffer,
        koffi.array(printerInfo2, count),
      )
      return found.map((entry) => ({
        name: String(entry.pPrinterName ?? ''),
        port: String(entry.pPortName ?? ''),
        driver: String(entry.pDriverName ?? ''),
        status: Number(entry.Status),
        attributes: Number(entry.Attributes),
      }))
    },
    jobs(buffer: Buffer, count: number): WindowsJob[] {
      const found: readonly Record<string, string | number | null>[] = koffi.decode(
        buffer,
        koffi.array(jobInfo1, count),
      )
      return found.map((entry) => ({
        id: Number(entry.JobId),
        document: String(entry.pDocument ?? ''),
        status: Number(entry.Status),
        words: String(entry.pStatus ?? ''),
      }))
    },
  }
}
