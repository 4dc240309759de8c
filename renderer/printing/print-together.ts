import type { Desk, DeskSettings } from '#shared/contract/desk-contract.ts'
import type { PrintRequest } from '#shared/contract/print-job.ts'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { kindOf } from '#shared/documents/document.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { mediaOf } from '#shared/documents/media.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import { localDay } from '../orders/local-day.ts'
import type { Station } from '../orders/station.ts'
import { NoneLeft } from './issue-paper.ts'
import { leavesWithPapers } from './leaves-with-papers.ts'
import { complaintsOf, orderComplaints } from './legal-holds.ts'
import { missingPapers } from './missing-papers.ts'
import { numberPapers } from './number-papers.ts'
import { paperSet } from './paper-set.ts'
import { waybillIsRenewable } from './renew-waybill.ts'

export interface PrintTogetherRequest {
  readonly desk: Desk
  readonly station: Station
  readonly settings: DeskSettings
  readonly orderIds: readonly string[]
  readonly operator: string
  /** Says that no invoice number is left. */
  readonly noneLeft: (pool: string) => string
  readonly now: () => Date
  readonly newId: () => string
}

export interface PrintedTogether {
  /** Papers that a print queue has for good. */
  readonly printed: number
  /** Orders that still lack a paper because this station has no number left for it (P21). */
  readonly unnumbered: number
  /** Orders that still lack a paper because something that the law wants is missing (C9). */
  readonly held: number
}

interface Sheet {
  readonly orderId: string
  readonly request: PrintRequest
  readonly fact: FactDraft
}

/** The most sheets of one file (print-job.ts): a jam costs no more than this. */
const mostSheets = 200

/**
 * What several packed orders still lack of their sets, as one file per printer and medium, order after order in the order in
 * which they were given, so that a jam is gone on from at its exact sheet. Nothing that came out before is printed again. What
 * the legal check holds and what there is no number for stays out and is counted, the order's other papers come. Throws
 * DeskError when the queue takes no more.
 */
export async function printTogether(request: PrintTogetherRequest): Promise<PrintedTogether> {
  const { desk, station, operator, newId } = request
  const piles = new Map<string, Sheet[]>()
  let unnumbered = 0
  let held = 0
  for (const orderId of request.orderIds) {
    const missing = await missingSheets(request, orderId)
    if (missing.unnumbered) unnumbered += 1
    if (missing.held) held += 1
    for (const sheet of missing.sheets) {
      const { printer, document, media = mediaOf[kindOf(document)][0] } = sheet.request
      // The shop's own files are printed as they are, each for itself.
      const pile = document.kind === 'shop-file' ? sheet.request.printJobId : `${printer}\n${media}`
      piles.set(pile, [...(piles.get(pile) ?? []), sheet])
    }
  }
  let printed = 0
  for (const pile of piles.values())
    for (let from = 0; from < pile.length; from += mostSheets) {
      const sheets = pile.slice(from, from + mostSheets)
      const requests = sheets.map((sheet) => sheet.request)
      const [only] = requests
      if (only?.document.kind === 'shop-file') await desk.call('printing.submit', only)
      else await desk.call('printing.submitBatch', { batchId: newId(), requests })
      for (const { orderId, fact } of sheets)
        await station.dispatch(orderId, operator, () => ({ drafts: [fact], taken: [] }))
      printed += sheets.length
    }
  return { printed, unnumbered, held }
}

interface MissingSheets {
  readonly sheets: readonly Sheet[]
  readonly unnumbered: boolean
  readonly held: boolean
}

const nothing: MissingSheets = { sheets: [], unnumbered: false, held: false }

async function missingSheets(request: PrintTogetherRequest, orderId: string): Promise<MissingSheets> {
  const { desk, station, settings, operator, noneLeft, now, newId } = request
  const shop = station.shop()
  const day = localDay(now())
  const before = await station.order(orderId)
  if (before === undefined || shop === undefined || !leavesWithPapers(before)) return nothing
  const missing = missingPapers(before, shop, day)
  const only = missing?.only ?? []
  const numbering = await numberPapers({ station, orderId, operator, shop, only, noneLeft, now: now(), day })
  if (numbering.failed !== undefined && !(numbering.failed instanceof NoneLeft)) throw numbering.failed
  const order = (await station.order(orderId)) ?? before
  const block = shop.procedure.rules.legalCheck === 'block'
  // It could be printed under a new number, and there was none.
  const stuck = waybillIsRenewable(order, shop, day)
  const came = new Set(order.documents.map(({ kind }) => kind))
  const held = block && orderComplaints(order, shop, day).some(({ kind }) => !came.has(kind))
  const outcome = { unnumbered: numbering.failed !== undefined || stuck, held }
  if (missing === undefined) return { ...outcome, sheets: [] }
  const { jobs } = await desk.call('printing.jobs', { orderId })
  const placeOf = (kind: DocumentKind) => {
    const media = settings.media[kind]
    return { printer: settings.printers[kind] ?? folderPrinterName, ...(media === undefined ? {} : { media }) }
  }
  const papers = paperSet(order, shop, day, jobs, missing).filter(({ copy }) => copy === 1)
  const complaints = new Set(block ? complaintsOf(papers).map(({ kind }) => kind) : [])
  const sheets = papers
    .filter(({ kind }) => !complaints.has(kind))
    .map(({ kind, parcelId, copy, data }): Sheet => {
      const printJobId = newId()
      const whose = parcelId === undefined ? {} : { parcelId }
      return {
        orderId,
        request: { printJobId, document: data, ...placeOf(kind), ...whose },
        fact: { type: 'document-printed', data: { kind, printJobId, copy, ...whose } },
      }
    })
  return { ...outcome, sheets }
}
