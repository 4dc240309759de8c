import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPaperReader } from '#electron/main/printing/test-support/paper-reader.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'

export interface DemoDocument {
  readonly kind: string
  readonly order: string
  readonly file: string
  readonly pages: number
  readonly mediaMm: readonly [number, number]
  /** What both decoders read at 203 and 300 dpi. */
  readonly barcodes: readonly string[]
}

const dpis = [203, 300]

/**
 * Takes the papers of one packed order, exactly as printed, and reads them back with tools that are not ours. Adds
 * to `problems` whatever is missing, has another size than it should, or does not decode to what it should.
 */
export async function collectPapers(
  intake: Intake,
  facts: readonly OrderEvent[],
  home: string,
  out: string,
  problems: string[],
): Promise<DemoDocument[]> {
  const order = reduceOrder('demo', intake, facts)
  const tracking = order.parcels.flatMap((parcel) => parcel.trackingNumber ?? [])
  const documents: DemoDocument[] = []
  const reader = createPaperReader()
  await mkdir(join(out, 'documents'), { recursive: true })
  try {
    for (const kind of ['invoice', 'waybill', 'label'] as const)
      if (!order.documents.some((printed) => printed.kind === kind)) problems.push(`${intake.number}: no ${kind}`)
    for (const { kind, printJobId, parcelId } of order.documents) {
      const file = join('documents', `${intake.number}-${kind}.pdf`)
      await copyFile(join(home, 'documents', `${printJobId}.pdf`), join(out, file))
      const pdf = await readFile(join(out, file))
      const parcel = order.parcels.find((candidate) => candidate.id === parcelId)
      const all: Partial<Record<DocumentKind, string[]>> = {
        invoice: [intake.number],
        waybill: [intake.number, ...tracking],
        label: [parcel?.trackingNumber ?? [], `00${parcel?.sscc}`].flat(),
      }
      const wanted = (all[kind] ?? []).sort()
      const { pages, mediaMm } = measure(join(out, file))
      const size = kind === 'label' ? [100, 150] : [210, 297]
      if (Math.abs(mediaMm[0] - (size[0] ?? 0)) > 0.5 || Math.abs(mediaMm[1] - (size[1] ?? 0)) > 0.5)
        problems.push(`${file}: the media is ${mediaMm.join('×')} mm`)
      for (const dpi of dpis) {
        const read = await reader.barcodes(pdf, dpi)
        for (const [decoder, texts] of Object.entries(read)) {
          const unique = [...new Set(texts)].sort()
          if (unique.join() !== wanted.join())
            problems.push(`${file}: ${decoder} at ${dpi} dpi reads [${unique}], not [${wanted}]`)
        }
      }
      documents.push({ kind, order: intake.number, file, pages, mediaMm, barcodes: wanted })
    }
  } finally {
    reader.close()
  }
  return documents
}

/** Pages and media box, by poppler. */
function measure(file: string): { readonly pages: number; readonly mediaMm: readonly [number, number] } {
  const said = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const pages = Number(/^Pages:\s+(\d+)/m.exec(said)?.[1])
  const [, width = '0', height = '0'] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(said) ?? []
  const mm = (points: string) => Math.round((Number(points) / 72) * 254) / 10
  return { pages, mediaMm: [mm(width), mm(height)] }
}
