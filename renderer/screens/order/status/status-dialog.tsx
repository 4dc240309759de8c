import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { preferred } from '#shared/messages/plan-messages.ts'
import type { OrderView } from '#shared/order/order.ts'
import { planStatusChange, type StatusChoice } from '#shared/shop/plan-status-change.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { draftText, orderThen, type StatusFields, statusOptions } from '#shared/shop/status-options.ts'
import { useReturnFocus } from '../../../components/use-return-focus.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { useHeldOrder } from '../../../orders/use-held-order.ts'
import { useRecord } from '../../../orders/use-record.ts'
import { MessageFields, type MessageWish } from '../messages/message-fields.tsx'
import { NeededFields } from './needed-fields.tsx'
import classes from './order-status.module.css'
import { StatusList } from './status-list.tsx'

const noFields: StatusFields = { receipt: '', reason: '', cancelCode: undefined }

/** D10: the status, the words for the customer with nothing typed by hand, e-mail and SMS; then it is done at once. */
export function StatusDialog({ order, shop, onClose }: { order: OrderView; shop: ShopProfile; onClose: () => void }) {
  const { t } = useTranslation()
  const { now } = useServices()
  const held = useHeldOrder(order)
  const record = useRecord(order.id)
  const [chosen, setChosen] = useState<ShopStatus>()
  const [wish, setWish] = useState<MessageWish>({ channels: [], templateId: '', text: undefined })
  const [fields, setFields] = useState(noFields)
  const [at] = useState(() => now().toISOString())
  useReturnFocus()
  const options = statusOptions(order, shop)
  const option = options.find((candidate) => candidate.status.id === chosen?.id)
  const then = held === undefined || chosen === undefined ? order : orderThen(held, order, chosen, shop, at)
  const { templates } = shop.procedure
  const offered = [
    ...new Set([...(chosen?.message === undefined ? [] : [chosen.message]), ...(chosen?.templates ?? [])]),
  ]
  const template = templates.find((candidate) => candidate.id === wish.templateId)
  const filled = draftText(template, then, shop)
  const text = wish.text ?? filled.text
  const blocked = wish.channels.length > 0 && (filled.missing.length > 0 || text.trim() === '')
  const choose = (status: ShopStatus) => {
    setChosen(status)
    setFields(noFields)
    setWish({
      channels: preferred(status, order),
      templateId: status.message ?? status.templates[0] ?? '',
      text: undefined,
    })
  }
  const plan =
    chosen && planStatusChange(order, { status: chosen, channels: wish.channels, ...extraOf(fields, wish, text) }, shop)
  const confirm = async () => {
    if (plan?.ok && !blocked && (await record(...plan.drafts))) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('statusDialog.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        data-testid="status-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <div className={classes.dialog}>
          <StatusList options={options} chosen={chosen} onChoose={choose} />
          {option !== undefined && (
            <div className={classes.side}>
              <NeededFields needs={option.needs} fields={fields} onChange={setFields} />
              <MessageFields
                order={then}
                templates={templates.filter((candidate) => offered.includes(candidate.id))}
                wish={{ ...wish, text }}
                filled={filled}
                onChange={setWish}
              />
            </div>
          )}
        </div>
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={plan?.ok !== true || blocked} data-testid="status-confirm">
            {t('statusDialog.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** Only what was filled in; without a channel nobody hears a comment. */
function extraOf(fields: StatusFields, wish: MessageWish, text: string): Partial<StatusChoice> {
  const receipt = fields.receipt.trim()
  const reason = fields.reason.trim()
  return {
    ...(wish.channels.length === 0 ? {} : { comment: text.trim() }),
    ...(receipt === '' ? {} : { receipt }),
    ...(reason === '' ? {} : { reason }),
    ...(fields.cancelCode === undefined ? {} : { cancelCode: fields.cancelCode }),
  }
}
