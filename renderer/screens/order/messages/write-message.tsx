import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf, preferred } from '#shared/messages/plan-messages.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { draftText } from '#shared/shop/status-options.ts'
import { useReturnFocus } from '../../../components/use-return-focus.ts'
import { useRecord } from '../../../orders/use-record.ts'
import { MessageFields, type MessageWish } from './message-fields.tsx'

/** A message apart from any status, from a template or in own words. */
export function WriteMessage({ order, shop, onClose }: { order: OrderView; shop: ShopProfile; onClose: () => void }) {
  const { t } = useTranslation()
  const record = useRecord(order.id)
  useReturnFocus()
  const [wish, setWish] = useState<MessageWish>(() => ({
    channels: firstChannel(order),
    templateId: '',
    text: undefined,
  }))
  const [typedSubject, setTypedSubject] = useState<string>()
  const template = shop.procedure.templates.find((candidate) => candidate.id === wish.templateId)
  const filled = draftText(template, order, shop)
  const text = (wish.text ?? filled.text).trim()
  const subject = typedSubject ?? (filled.subject || `${shop.name} · ${order.intake.number}`)
  const deaf = wish.channels.some((channel) => addressOf(order, channel) === '')
  const ready = wish.channels.length > 0 && text !== '' && filled.missing.length === 0 && !deaf
  const send = async () => {
    if (!ready) return
    const data = {
      channels: [...wish.channels],
      subject: subject.trim().slice(0, 200),
      text,
      ...(template === undefined ? {} : { template: template.id }),
    }
    if (await record({ type: 'message-written', data })) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('messages.write')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        data-testid="write-dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <MessageFields
          order={order}
          templates={shop.procedure.templates}
          wish={wish}
          filled={filled}
          onChange={setWish}
          free
        />
        {wish.channels.includes('email') && (
          <TextInput
            mt="sm"
            label={t('messages.subject')}
            maxLength={200}
            dir="auto"
            value={subject}
            data-testid="message-subject"
            onChange={(event) => setTypedSubject(event.currentTarget.value)}
          />
        )}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} data-testid="message-confirm">
            {t('messages.send')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** The channel that the customer named, else e-mail, else SMS; of those that have an address. */
function firstChannel(order: OrderView): MessageWish['channels'] {
  const reachable = preferred({ email: true, sms: true }, order).filter((channel) => addressOf(order, channel) !== '')
  return reachable.slice(0, 1)
}
