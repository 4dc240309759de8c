import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '#shared/text/fold.ts'
import { isolateText } from '../../components/isolate.ts'
import { useReturnFocus } from '../../components/use-return-focus.ts'
import type { Product } from './product.ts'
import { toOrder } from './stock-list.ts'
import type { StockChange } from './use-stock.ts'

export interface UpdateStockProps {
  readonly what: 'count' | 'order'
  readonly product: Product
  readonly onSave: (change: StockChange) => void
  readonly onClose: () => void
}

/** What was counted on the shelf, or what was ordered from the supplier and when it comes. */
export function UpdateStock({ what, product, onSave, onClose }: UpdateStockProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(
    what === 'count' ? String(product.onHand) : String(product.onOrder + toOrder(product)),
  )
  const [expected, setExpected] = useState(product.expected ?? '')
  const [supplier, setSupplier] = useState(product.supplier ?? '')
  useReturnFocus()
  const digits = fold(typed)
  const pieces = /^\d{1,7}$/.test(digits) ? Number(digits) : undefined
  const title = t(what === 'count' ? 'stock.countOf' : 'stock.orderOf', { name: isolateText(product.name) })
  const from = supplier.trim()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form
        data-testid="update-stock"
        onSubmit={(event) => {
          event.preventDefault()
          if (pieces === undefined) return
          if (what === 'count') onSave({ onHand: pieces })
          else
            onSave({
              onOrder: pieces,
              expected: expected === '' ? null : expected,
              ...(from === '' ? {} : { supplier: from }),
            })
        }}
      >
        <TextInput
          label={t('stock.pieces')}
          value={typed}
          inputMode="numeric"
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
          data-testid="stock-pieces"
        />
        {what === 'order' && (
          <>
            <TextInput
              mt="sm"
              type="date"
              label={t('stock.expectedDay')}
              value={expected}
              onChange={(event) => setExpected(event.currentTarget.value)}
              data-testid="stock-expected"
            />
            <TextInput
              mt="sm"
              label={t('stock.supplier')}
              value={supplier}
              maxLength={120}
              onChange={(event) => setSupplier(event.currentTarget.value)}
              data-testid="stock-supplier"
            />
          </>
        )}
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={pieces === undefined} data-testid="stock-save">
            {t('stock.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
