import type { Desk, DeskSettings } from '#shared/contract/desk-contract.ts'
import { folderPrinterName } from '#shared/contract/printer.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import type { OrderView } from '#shared/order/order.ts'
import { filesOf } from '#shared/order/order-file.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import { localDay } from '../orders/local-day.ts'
import type { Station } from '../orders/station.ts'
import { complaintsOf, type LegalComplaint } from './legal-holds.ts'
import { numberPapers } from './number-papers.ts'
import { type Paper, type PaperChoice, paperSet } from './paper-set.ts'

export interface PrintPapersRequest extends Pick<PaperChoice, 'only' | 'parcels'> {
  readonly desk: Desk
  readonly station: Station
  readonly settings: DeskSettings
  readonly orderId: string
  readonly operator: string
  /** Why a second copy; kept in the history. */
  readonly reason?: string
  /** Says that no invoice number is left. Without it no invoice is numbered here. */
  readonly noneLeft?: (pool: string) => string
  readonly now: () => Date
  readonly newId: () => string
}

export interface PrintOutcome {
  /** Papers that a print queue has for good. */
  readonly printed: number
  /** Not printed, because something that the law wants is missing (C9). */
  readonly held: readonly LegalComplaint[]
  /** Printed although something is missing: the shop wants only to be told. */
  readonly warned: readonly LegalComplaint[]
}

/**
 * Hands an order's papers to the desk's print queue, one after the other in the set's order, and records each as a fact once
 * the queue has it for good. What the legal check holds back stays out, and the rest comes out all the same. Throws DeskError
 * at the first that the queue does not take; the ones before it are recorded.
 */
export async function printPapers(request: PrintPapersRequest): Promise<PrintOutcome> {
  const { desk, station, settings, orderId, operator, only, parcels, reason, now, newId } = request
  const shop = station.shop()
  const day = localDay(now())
  const { noneLeft } = request
  const numbering = shop && (await numberPapers({ station, orderId, operator, shop, only, noneLeft, now: now(), day }))
  const order = await station.order(orderId)
  if (order === undefined || shop === undefined) return { printed: 0, held: [], warned: [] }
  const { jobs } = await desk.call('printing.jobs', { orderId })
  const zpl = await zplKinds(desk, settings, order)
  const choice = { ...(only === undefined ? {} : { only }), ...(parcels === undefined ? {} : { parcels }), zpl }
  const papers = paperSet(order, shop, day, jobs, choice)
  const complaints = complaintsOf(papers)
  const block = shop.procedure.rules.legalCheck === 'block'
  const printable = block ? papers.filter(({ kind }) => !complaints.some((held) => held.kind === kind)) : papers
  const facts: FactDraft[] = []
  try {
    for (const paper of printable) {
      const printJobId = newId()
      await submit(desk, settings, paper, printJobId)
      const { kind, parcelId, copy } = paper
      facts.push({
        type: 'document-printed',
        data: {
          kind,
          printJobId,
          copy,
          ...(parcelId === undefined ? {} : { parcelId }),
          ...(reason === undefined ? {} : { reason }),
        },
      })
    }
  } finally {
    if (facts.length > 0) await station.dispatch(orderId, operator, () => ({ drafts: facts, taken: [] }))
  }
  // The rest had to come out first: who packs needs the label more than the invoice.
  if (numbering?.failed !== undefined) throw numbering.failed
  const unnumbered = numbering?.held ?? []
  const all = [...(unnumbered.length > 0 ? [{ kind: 'invoice' as const, findings: unnumbered }] : []), ...complaints]
  return { printed: facts.length, held: block ? all : [], warned: block ? [] : all }
}

function submit(desk: Desk, settings: DeskSettings, { kind, parcelId, data }: Paper, printJobId: string) {
  const media = settings.media[kind]
  return desk.call('printing.submit', {
    printJobId,
    document: data,
    printer: settings.printers[kind] ?? folderPrinterName,
    ...(media === undefined ? {} : { media }),
    ...(parcelId === undefined ? {} : { parcelId }),
  })
}

/** Printers are only asked where it decides something: a label that came as ZPL and as something else. */
async function zplKinds(desk: Desk, settings: DeskSettings, order: OrderView): Promise<ReadonlySet<DocumentKind>> {
  const formats = new Set(filesOf(order.intake.files, 'label').map(({ format }) => format))
  if (formats.size < 2 || !formats.has('zpl')) return new Set()
  const { printers } = await desk.call('printing.printers', {})
  const chosen = settings.printers.label ?? folderPrinterName
  return printers.some(({ name, format }) => name === chosen && format === 'zpl') ? new Set(['label']) : new Set()
}
