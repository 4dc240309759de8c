import { NativeSelect, Textarea } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addressOf } from '#shared/messages/plan-messages.ts'
import { type Channel, channelSchema } from '#shared/order/events/message-events.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { MessageTemplate } from '#shared/shop/message-template.ts'
import type { DraftText } from '#shared/shop/status-options.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import classes from './messages.module.css'
import { usePlaceholderNames } from './why-words.ts'

export interface MessageWish {
  readonly channels: readonly Channel[]
  readonly templateId: string
  /** As the person edited it; undefined: the template's own. */
  readonly text: string | undefined
}

export interface MessageFieldsProps {
  /** As it will stand when the message goes out. */
  readonly order: OrderView
  readonly templates: readonly MessageTemplate[]
  readonly wish: MessageWish
  readonly filled: DraftText
  readonly onChange: (wish: MessageWish) => void
  /** Also offers to start without a template. */
  readonly free?: boolean
}

/** Who hears of it, the template and its text, filled and in the customer's language, to be edited (D8, D9). */
export function MessageFields({ order, templates, wish, filled, onChange, free = false }: MessageFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const names = usePlaceholderNames()
  const { language } = order.intake
  const told = wish.channels.length > 0
  const toggle = (channel: Channel, on: boolean) => {
    const others = wish.channels.filter((candidate) => candidate !== channel)
    onChange({ ...wish, channels: on ? [...others, channel] : others })
  }
  return (
    <div className={classes.fields}>
      <fieldset className={classes.channels}>
        <legend>{t('bulk.tell')}</legend>
        {channelSchema.options.map((channel) => {
          const address = addressOf(order, channel)
          return (
            <label key={channel} className={classes.channel}>
              <input
                type="checkbox"
                checked={wish.channels.includes(channel)}
                data-testid={`tell-${channel}`}
                onChange={(event) => toggle(channel, event.currentTarget.checked)}
              />
              <span>
                {t(`channel.${channel}`)}
                <span className={classes.party}>
                  {address === '' ? t('why.no-address') : <bdi dir="ltr">{address}</bdi>}
                </span>
              </span>
            </label>
          )
        })}
      </fieldset>
      <NativeSelect
        label={t('bulk.template')}
        data-testid="template"
        value={wish.templateId}
        onChange={(event) => onChange({ ...wish, templateId: event.currentTarget.value, text: undefined })}
        data={[
          ...(free || templates.length === 0 ? [{ value: '', label: t('messages.noTemplate') }] : []),
          ...templates.map(({ id, name }) => ({ value: id, label: format.label(name) })),
        ]}
      />
      <Textarea
        label={t('messages.text', { language: t(`settings.languages.${language}`) })}
        autosize
        minRows={4}
        maxRows={10}
        maxLength={2000}
        lang={language}
        dir={language === 'fa' ? 'rtl' : 'ltr'}
        disabled={!told}
        value={wish.text ?? filled.text}
        data-testid="message-text"
        onChange={(event) => onChange({ ...wish, text: event.currentTarget.value })}
      />
      {told && filled.missing.length > 0 && (
        <p className={classes.blocked} role="alert" data-testid="message-missing">
          <TriangleAlert size={18} aria-hidden />
          {t('messages.missing', { names: names(filled.missing) })}
        </p>
      )}
      {told && filled.leftOut.length > 0 && (
        <p className={classes.warning} data-testid="message-left-out">
          <TriangleAlert size={18} aria-hidden />
          {t('messages.leftOut', { names: names(filled.leftOut) })}
        </p>
      )}
    </div>
  )
}
