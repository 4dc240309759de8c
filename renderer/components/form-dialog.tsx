import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from './use-return-focus.ts'

export interface FormDialogProps {
  readonly title: string
  /** What pressing it does. */
  readonly confirm: string
  /** False while an answer is missing. */
  readonly ready: boolean
  readonly onAnswer: () => void
  readonly onClose: () => void
  readonly children: ReactNode
  readonly testId: string
  /** A wide one for many fields. */
  readonly wide?: boolean
}

/** A question with several fields. Enter answers, Escape closes, the focus goes back to what opened it. */
export function FormDialog({
  title,
  confirm,
  ready,
  onAnswer,
  onClose,
  children,
  testId,
  wide = false,
}: FormDialogProps) {
  const { t } = useTranslation()
  useReturnFocus()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 'min(920px, 96vw)' : 'md'}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        data-testid={testId}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onAnswer()
        }}
      >
        {children}
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} data-testid={`${testId}-confirm`}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
