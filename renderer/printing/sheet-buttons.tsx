import { Button, Group } from '@mantine/core'
import { type LucideIcon, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentData } from '#shared/documents/document.ts'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../components/ask-text.tsx'
import { useServices } from '../orders/desk-context.tsx'
import { LookButton } from './look-button.tsx'
import { SheetPreview } from './sheet-preview.tsx'
import { usePrintSheet } from './use-print-sheet.ts'

export interface SheetButtonsProps {
  /** What the button does, in words. */
  readonly label: string
  readonly icon?: LucideIcon
  readonly disabled?: boolean
  /** Makes the paper as it would come out now; undefined where there is none. */
  readonly make: () => DocumentData | undefined | Promise<DocumentData | undefined>
  /** Whose paper it is: the print is a fact of this order, and a second copy needs a reason. */
  readonly order?: OrderView
  /** Of the print button; the one that shows it is called `look-…`. */
  readonly testId: string
}

/** Prints a paper that a person asks for, or shows it first. */
export function SheetButtons({
  label,
  icon: Icon = Printer,
  disabled = false,
  make,
  order,
  testId,
}: SheetButtonsProps) {
  const { t } = useTranslation()
  const { station } = useServices()
  const send = usePrintSheet()
  const [looking, setLooking] = useState<DocumentData>()
  const [asking, setAsking] = useState<DocumentData>()
  const made = (use: (document: DocumentData) => void) =>
    void Promise.resolve(make())
      .then((document) => document && use(document))
      .catch((error: unknown) => station.report(error))
  const print = (document: DocumentData) => {
    if (order !== undefined && document.copy > 1) setAsking(document)
    else void send(document, order)
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        leftSection={<Icon size={18} aria-hidden />}
        disabled={disabled}
        onClick={() => made(print)}
        data-testid={testId}
      >
        {label}
      </Button>
      <LookButton of={label} disabled={disabled} onClick={() => made(setLooking)} testId={`look-${testId}`} />
      {looking !== undefined && (
        <SheetPreview
          document={looking}
          onClose={() => setLooking(undefined)}
          onPrint={() => {
            setLooking(undefined)
            print(looking)
          }}
        />
      )}
      {asking !== undefined && (
        <AskText
          title={label}
          label={t('order.reprintReason')}
          confirm={t('order.printAgain')}
          onClose={() => setAsking(undefined)}
          onAnswer={(reason) => {
            setAsking(undefined)
            void send(asking, order, reason)
          }}
        />
      )}
    </Group>
  )
}
