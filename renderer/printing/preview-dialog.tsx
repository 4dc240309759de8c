import type { PrintJob } from '#shared/contract/print-job.ts'
import { type DocumentData, kindOf } from '#shared/documents/document.ts'
import type { MediaName } from '#shared/documents/media.ts'
import { mediaOf } from '#shared/documents/media.ts'
import { useServices } from '../orders/desk-context.tsx'
import { bytesOf } from './bytes-of.ts'
import { PaperDialog } from './paper-dialog.tsx'

export interface PreviewDialogProps {
  readonly document: DocumentData
  /** Absent: the first medium of its kind. */
  readonly media?: MediaName
  readonly onClose: () => void
  /** Prints it; absent: the dialog only shows. */
  readonly onPrint?: () => void
}

/** A paper as it would come out: nothing is printed, kept or numbered by looking. */
export function PreviewDialog({ document, media, onClose, onPrint }: PreviewDialogProps) {
  const { desk } = useServices()
  const kind = kindOf(document)
  return (
    <PaperDialog
      paper={{ kind, orderNumber: document.orderNumber, copy: document.copy }}
      media={media ?? mediaOf[kind][0]}
      queryKey={['preview', document, media ?? '']}
      load={async () => {
        const { base64, warnings } = await desk.call('printing.preview', {
          document,
          ...(media === undefined ? {} : { media }),
        })
        return { pdf: bytesOf(base64), warnings }
      }}
      onClose={onClose}
      {...(onPrint === undefined ? {} : { onPrint })}
    />
  )
}

/** A paper of the print queue, exactly as it was drawn for the printer. */
export function PrintedDialog({ job, onClose }: { job: PrintJob; onClose: () => void }) {
  const { desk } = useServices()
  return (
    <PaperDialog
      paper={job}
      media={job.media}
      queryKey={['printed', job.printJobId, job.sha256 ?? '']}
      load={async () => {
        const { base64 } = await desk.call('printing.pdf', { printJobId: job.printJobId })
        return { pdf: bytesOf(base64), warnings: job.warnings }
      }}
      onClose={onClose}
    />
  )
}
