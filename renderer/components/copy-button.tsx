import { Button } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from './copy-text.ts'

/** Puts a code into the clipboard and says so. */
export function CopyButton({ text, testId }: { text: string; testId?: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<string>()
  const done = copied === text
  return (
    <Button
      variant="subtle"
      leftSection={done ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
      onClick={() => setCopied(copyText(text) ? text : undefined)}
      data-testid={testId}
      {...(done ? { 'data-copied': '' } : {})}
    >
      {done ? t('work.copied') : t('work.copy')}
    </Button>
  )
}
