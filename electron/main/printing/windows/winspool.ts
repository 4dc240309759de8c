import koffi from 'koffi'
import { type SpoolerApi, SpoolerError } from './spooler-api.ts'
import { winspoolLayout } from './winspool-layout.ts'

const localAndConnected = 0x2 | 0x4
const insufficientBuffer = 122
const allJobs = 0xffff_ffff
const jobControl = { delete: 5, retain: 8, release: 9 } as const

/**
 * winspool.drv. No Windows machine has run this yet: it is as thin as it can be, and everything that decides is in
 * `windows-spooler`. The calls are synchronous, because GetLastError belongs to the thread that failed.
 */
export function loadWinspool(): SpoolerApi {
  const winspool = koffi.load('winspool.drv')
  const kernel32 = koffi.load('kernel32.dll')
  const layout = winspoolLayout(koffi)
  const handleType = 'void *'
  const out = (type: string) => koffi.out(koffi.pointer(type))
  const buffer = koffi.pointer('uint8')
  const define = (name: string, parameters: Parameters<typeof winspool.func>[3]) =>
    winspool.func('__stdcall', name, 'int', parameters)

  const lastError: () => number = kernel32.func('__stdcall', 'GetLastError', 'uint32', [])
  const enumPrinters = define('EnumPrintersW', [
    'uint32',
    'str16',
    'uint32',
    buffer,
    'uint32',
    out('uint32'),
    out('uint32'),
  ])
  const openPrinter = define('OpenPrinterW', ['str16', out(handleType), 'void *'])
  const closePrinter = define('ClosePrinter', [handleType])
  const startDoc = define('StartDocPrinterW', [handleType, 'uint32', koffi.pointer(layout.docInfo1)])
  const writePrinter = define('WritePrinter', [handleType, buffer, 'uint32', out('uint32')])
  const endDoc = define('EndDocPrinter', [handleType])
  const enumJobs = define('EnumJobsW', [
    handleType,
    'uint32',
    'uint32',
    'uint32',
    buffer,
    'uint32',
    out('uint32'),
    out('uint32'),
  ])
  const setJob = define('SetJobW', [handleType, 'uint32', 'uint32', 'void *', 'uint32'])

  const must = (call: string, result: number): number => {
    if (result === 0) throw new SpoolerError(call, lastError())
    return result
  }

  /** Windows says how much room a list needs; it may have grown until it is asked again. */
  function listOf<T>(
    call: string,
    ask: (room: Buffer, needed: [number], count: [number]) => number,
    read: (room: Buffer, count: number) => T[],
  ): T[] {
    let room = Buffer.alloc(0)
    for (let tries = 0; tries < 5; tries++) {
      const needed: [number] = [0]
      const count: [number] = [0]
      if (ask(room, needed, count) !== 0) return count[0] === 0 ? [] : read(room, count[0])
      const code = lastError()
      if (code !== insufficientBuffer) throw new SpoolerError(call, code)
      room = Buffer.alloc(needed[0])
    }
    throw new SpoolerError(call, insufficientBuffer)
  }

  return {
    async printers() {
      return listOf(
        'EnumPrinters',
        (room, needed, count) => enumPrinters(localAndConnected, null, 2, room, room.length, needed, count),
        layout.queues,
      )
    },
    async open(name) {
      const opened: [bigint] = [0n]
      must('OpenPrinter', openPrinter(name, opened, null))
      return { handle: opened[0] }
    },
    async close({ handle }) {
      must('ClosePrinter', closePrinter(handle))
    },
    async startDocument({ handle }, { name, datatype }) {
      const document = { pDocName: name, pOutputFile: null, pDatatype: datatype }
      return must('StartDocPrinter', startDoc(handle, 1, document))
    },
    async write({ handle }, bytes) {
      const taken: [number] = [0]
      must('WritePrinter', writePrinter(handle, bytes, bytes.length, taken))
      return taken[0]
    },
    async endDocument({ handle }) {
      must('EndDocPrinter', endDoc(handle))
    },
    async jobs({ handle }) {
      return listOf(
        'EnumJobs',
        (room, needed, count) => enumJobs(handle, 0, allJobs, 1, room, room.length, needed, count),
        layout.jobs,
      )
    },
    async control({ handle }, jobId, command) {
      must('SetJob', setJob(handle, jobId, 0, null, jobControl[command]))
    },
  }
}
