import type { Desk, DeskSettings } from '#shared/contract/desk-contract.ts'
import type { PrintRequest } from '#shared/contract/print-job.ts'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { kindOf } from '#shared/documents/document.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { mediaOf } from '#shared/documents/media.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import { localDay } from '../orders/local-day.ts'
import type { Station } from '../orders/station.ts'
import { leavesWithPapers } from './leaves-with-papers.ts'
import { missingPapers } from './missing-papers.ts'
import { paperSet } from './paper-set.ts'

export interface PrintTogetherRequest {
  readonly desk: Desk
  readonly station: Station
  readonly settings: DeskSettings
  readonly orderIds: readonly string[]
  readonly operator: string
  readonly now: () => Date
  readonly newId: () => string
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
 * which they were given, so that a jam is gone on from at its exact sheet. Nothing that came out before is printed again, and
 * what the legal check holds stays out. Resolves to the number of papers; throws DeskError when the queue takes no more.
 */
export async function printTogether(request: PrintTogetherRequest): Promise<number> {
  const { desk, station, operator, newId } = request
  const piles = new Map<string, Sheet[]>()
  for (const orderId of request.orderIds)
    for (const sheet of await missingSheets(request, orderId)) {
      const { printer, document, media = mediaOf[kindOf(document)][0] } = sheet.request
      // The shop's own files are printed as they are, each for itself.
      const pile = document.kind === 'shop-file' ? sheet.request.printJobId : `${printer}\n${media}`
      piles.set(pile, [...(piles.get(pile) ?? []), sheet])
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
  return printed
}

async function missingSheets(
  { desk, station, settings, now, newId }: PrintTogetherRequest,
  orderId: string,
): Promise<Sheet[]> {
  const order = await station.order(orderId)
  const shop = station.shop()
  if (order === undefined || shop === undefined || !leavesWithPapers(order)) return []
  const day = localDay(now())
  const missing = missingPapers(order, shop, day)
  if (missing === undefined) return []
  const { jobs } = await desk.call('printing.jobs', { orderId })
  const placeOf = (kind: DocumentKind) => {
    const media = settings.media[kind]
    return { printer: settings.printers[kind] ?? folderPrinterName, ...(media === undefined ? {} : { media }) }
  }
  return paperSet(order, shop, day, jobs, missing)
    .filter(({ copy }) => copy === 1)
    .map(({ kind, parcelId, copy, data }) => {
      const printJobId = newId()
      const whose = parcelId === undefined ? {} : { parcelId }
      return {
        orderId,
        request: { printJobId, document: data, ...placeOf(kind), ...whose },
        fact: { type: 'document-printed', data: { kind, printJobId, copy, ...whose } },
      }
    })
}
