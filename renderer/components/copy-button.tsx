import { Button } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../orders/desk-context.tsx'

/** Puts a code into the clipboard and says so. */
export function CopyButton({ text, testId }: { text: string; testId?: string }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const [copied, setCopied] = useState<string>()
  const done = copied === text
  return (
    <Button
      variant="subtle"
      leftSection={done ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(text),
          (error: unknown) => station.report(error),
        )
      }
      data-testid={testId}
      {...(done ? { 'data-copied': '' } : {})}
    >
      {done ? t('work.copied') : t('work.copy')}
    </Button>
  )
}
