import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useReturnFocus } from '../../../components/use-return-focus.ts'
import { openShortages } from '../../../packing/shortage-entries.ts'
import { ShortageForm } from './shortage-form.tsx'
import { WaysOut } from './ways-out.tsx'

export interface ShortageDialogProps {
  readonly order: OrderView
  /** The line at hand, if one is. */
  readonly lineId: string | undefined
  /** Records facts about a line. */
  readonly onDecide: (lineId: string, drafts: readonly FactDraft[]) => Promise<unknown>
  readonly onClose: () => void
}

/** Too few good pieces: first what is wrong, then the way out (C6, C15). */
export function ShortageDialog({ order, lineId, onDecide, onClose }: ShortageDialogProps) {
  const { t } = useTranslation()
  // A line that is full needs nothing; then what is undecided comes first.
  const [chosenId, setChosenId] = useState(() =>
    order.lines.some((line) => line.id === lineId && line.open > 0) ? lineId : undefined,
  )
  useReturnFocus()
  const entries = openShortages(order)
  const entry = entries.find((candidate) => candidate.line.id === chosenId) ?? (chosenId ? undefined : entries[0])
  return (
    <Modal
      opened
      size={720}
      onClose={onClose}
      title={t('shortage.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {entry === undefined ? (
        <ShortageForm
          order={order}
          lineId={chosenId}
          onRecord={(data) => {
            setChosenId(data.lineId)
            return onDecide(data.lineId, [{ type: 'line-short', data }])
          }}
          onCancel={onClose}
        />
      ) : (
        <WaysOut
          key={entry.line.id}
          entry={entry}
          onResolve={async (resolution) => {
            const data = { lineId: entry.line.id, quantity: entry.quantity, ...resolution }
            await onDecide(entry.line.id, [{ type: 'shortage-resolved', data }])
            const next = entries.find((other) => other.line.id !== entry.line.id && !other.asked)
            if (next === undefined) onClose()
            else setChosenId(next.line.id)
          }}
          onLater={onClose}
        />
      )}
    </Modal>
  )
}
