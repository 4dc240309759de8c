import { type DocumentData, kindOf } from '#shared/documents/document.ts'
import { PreviewDialog } from './preview-dialog.tsx'
import { useDeskInfo } from './use-desk-info.ts'

export interface SheetPreviewProps {
  readonly document: DocumentData
  readonly onClose: () => void
  readonly onPrint?: () => void
}

/** The preview on the medium that this desk is set to for the paper. */
export function SheetPreview({ document, onClose, onPrint }: SheetPreviewProps) {
  const { data: info } = useDeskInfo()
  const media = info?.settings.media[kindOf(document)]
  return (
    <PreviewDialog
      document={document}
      {...(media === undefined ? {} : { media })}
      onClose={onClose}
      {...(onPrint === undefined ? {} : { onPrint })}
    />
  )
}
