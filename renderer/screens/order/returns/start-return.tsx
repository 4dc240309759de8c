import { Button, Group, Modal, TextInput } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { returnPolicy } from '#shared/order/return-policy.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { useReturnFocus } from '../../../components/use-return-focus.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import own from './returns.module.css'

const wishes = ['refund', 'exchange'] as const

export interface StartReturnProps {
  readonly order: OrderView
  readonly shop: ShopProfile
  readonly onClose: () => void
}

/** B16, B17: without the customer's own request only with a reason, and only what the policy takes back. */
export function StartReturn({ order, shop, onClose }: StartReturnProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { now, newId } = useServices()
  const record = useRecord(order.id)
  const [pieces, setPieces] = useState<Readonly<Record<string, number>>>({})
  const [reason, setReason] = useState('')
  const [wants, setWants] = useState<'refund' | 'exchange'>('refund')
  useReturnFocus()
  const { rules, returnPolicy: policyText } = shop.procedure
  const policy = returnPolicy(order, rules, now().toISOString())
  const lines = policy.flatMap(({ lineId, left, blocked }) => {
    const quantity = blocked === undefined ? Math.min(left, Math.max(0, pieces[lineId] ?? 0)) : 0
    return quantity > 0 ? [{ lineId, quantity }] : []
  })
  const ready = lines.length > 0 && reason.trim() !== ''
  const text = format.label(policyText)
  return (
    <Modal
      opened
      size={720}
      onClose={onClose}
      title={t('returns.start')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        className={own.form}
        data-testid="start-return"
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          onClose()
          void record({ type: 'return-started', data: { returnId: newId(), lines, reason: reason.trim(), wants } })
        }}
      >
        <p className={own.why}>{t('returns.startHint')}</p>
        <div>
          {policy.map(({ lineId, name, left, blocked }) => (
            <div key={lineId} className={own.row} data-testid="returnable" data-line={lineId} data-block={blocked}>
              <bdi>{name}</bdi>
              {blocked === undefined ? (
                <input
                  className={own.pieces}
                  type="number"
                  min={0}
                  max={left}
                  value={pieces[lineId] ?? 0}
                  aria-label={t('returns.pieces', { name })}
                  onChange={(event) =>
                    setPieces({ ...pieces, [lineId]: Number.parseInt(event.currentTarget.value, 10) || 0 })
                  }
                  data-testid={`return-pieces-${lineId}`}
                />
              ) : (
                <span className={own.policy}>
                  <CircleAlert size={18} aria-hidden />
                  {t(`returns.policy.${blocked}`, { formatted: format.number(rules.returnDays ?? 0) })}
                </span>
              )}
            </div>
          ))}
        </div>
        {text !== '' && (
          <p className={own.why}>
            {t('returns.policyText')}: <bdi>{text}</bdi>
          </p>
        )}
        <fieldset>
          {wishes.map((wish) => (
            <label key={wish} className={own.option} data-chosen={wants === wish || undefined}>
              <input
                type="radio"
                name="return-wants"
                checked={wants === wish}
                onChange={() => setWants(wish)}
                data-testid={`return-wants-${wish}`}
              />
              {t(`returns.want.${wish}`)}
            </label>
          ))}
        </fieldset>
        <TextInput
          label={t('returns.reason')}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
          data-testid="return-reason"
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} data-testid="return-confirm">
            {t('returns.start')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
