import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { isolateText } from '../../../components/isolate.ts'

export function RemoveDialog({ name, onRemove, onClose }: { name: string; onRemove: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <FormDialog
      title={t('printers.setup.removeAsk', { name: isolateText(name) })}
      confirm={t('printers.setup.remove')}
      ready
      onAnswer={onRemove}
      onClose={onClose}
      testId="remove-printer"
    >
      <p>{t('printers.setup.removeHint')}</p>
    </FormDialog>
  )
}
