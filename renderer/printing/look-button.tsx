import { Button } from '@mantine/core'
import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export interface LookButtonProps {
  /** Which paper, where it is not clear from what stands beside. */
  readonly of?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly testId: string
}

/** Shows a paper before it is printed; stands beside the button that prints it. */
export function LookButton({ of, disabled = false, onClick, testId }: LookButtonProps) {
  const { t } = useTranslation()
  const words = t('printers.lookFirst')
  return (
    <Button
      variant="subtle"
      px="sm"
      miw={48}
      disabled={disabled}
      aria-label={of === undefined ? words : `${of}: ${words}`}
      title={words}
      onClick={onClick}
      data-testid={testId}
    >
      <Eye size={20} aria-hidden />
    </Button>
  )
}
