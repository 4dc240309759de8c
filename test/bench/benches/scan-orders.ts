import type { Intake } from '#shared/order/intake.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { toDocument } from '#shared/order/summarise.ts'
import { generateDocuments } from '#test/builders/generate-orders.ts'

const piecesPerLine = 8

/** An order that a round of scans does not finish: every line with its own code, eight pieces of each. */
function enlarged(document: OrderDocument): OrderDocument {
  const lines = document.intake.lines.map((line) => ({
    ...line,
    quantity: piecesPerLine,
    total: line.unitPrice * piecesPerLine,
  }))
  const intake: Intake = { ...document.intake, lines }
  return toDocument(reduceOrder(document.id, intake, []), intake, document.seq)
}

function canBeScanned({ stage, intake }: OrderDocument): boolean {
  const codes = new Set(intake.lines.flatMap((line) => line.barcodes))
  return stage === 'ready' && intake.lines.length >= 4 && codes.size === intake.lines.length
}

/** `count` orders, the last `toScan` suitable ones of them made large. */
export function scanOrders(count: number, toScan: number): { all: OrderDocument[]; scanned: OrderDocument[] } {
  const all = [...generateDocuments(count, 4)]
  const scanned: OrderDocument[] = []
  for (let index = all.length - 1; index >= 0 && scanned.length < toScan; index -= 1) {
    const document = all[index]
    if (document === undefined || !canBeScanned(document)) continue
    const large = enlarged(document)
    all[index] = large
    scanned.push(large)
  }
  return { all, scanned }
}

/** Codes to scan, never the same twice in a row (the desk would take that for a bounce). */
export function codesOf({ intake }: OrderDocument, count: number): string[] {
  const codes = intake.lines.flatMap((line) => line.barcodes)
  return Array.from({ length: count }, (_, at) => codes[at % codes.length] ?? '')
}
