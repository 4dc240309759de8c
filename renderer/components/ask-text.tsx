import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from './use-return-focus.ts'

export interface AskTextProps {
  readonly title: string
  readonly label: string
  readonly confirm: string
  readonly optional?: boolean
  readonly onAnswer: (text: string) => void
  readonly onClose: () => void
}

/** Asks for one line of text. Enter answers, Escape closes; never a native prompt (it breaks the keyboard on Windows). */
export function AskText({ title, label, confirm, optional = false, onAnswer, onClose }: AskTextProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  useReturnFocus()
  const answer = text.trim()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (answer !== '' || optional) onAnswer(answer)
        }}
      >
        <TextInput
          label={label}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
          data-testid="ask-text"
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={answer === '' && !optional} data-testid="ask-confirm">
            {confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
