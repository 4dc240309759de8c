import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface ReplenishFormProps {
  readonly expected: string | undefined
  readonly onAnswer: (answer: { readonly expected?: string; readonly supplier?: string }) => void
  readonly onCancel: () => void
}

/** When the goods come and from whom; both may be unknown yet. */
export function ReplenishForm({ expected, onAnswer, onCancel }: ReplenishFormProps) {
  const { t } = useTranslation()
  const [day, setDay] = useState(expected ?? '')
  const [supplier, setSupplier] = useState('')
  const from = supplier.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer({ ...(day === '' ? {} : { expected: day }), ...(from === '' ? {} : { supplier: from }) })
      }}
    >
      <TextInput
        type="date"
        label={t('shortage.expected')}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        data-testid="short-expected"
      />
      <TextInput
        mt="sm"
        label={t('shortage.supplier')}
        value={supplier}
        maxLength={120}
        onChange={(event) => setSupplier(event.currentTarget.value)}
        data-autofocus
        data-testid="short-supplier"
      />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" data-testid="short-confirm">
          {t('shortage.confirm')}
        </Button>
      </Group>
    </form>
  )
}
