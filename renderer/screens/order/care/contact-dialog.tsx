import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '../../../components/use-return-focus.ts'
import type { CareDialogProps } from './care-dialog.tsx'
import { ContactForm } from './contact-form.tsx'

/** Telephone, e-mail and address together, after the check is done. */
export function ContactDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  useReturnFocus()
  return (
    <Modal opened onClose={onClose} title={t('work.contact.mend')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <ContactForm order={order} parts={['phone', 'email', 'address']} onDone={onClose} />
    </Modal>
  )
}
