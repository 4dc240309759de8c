import { Button } from '@mantine/core'
import { CircleAlert, CircleCheck, CircleHelp, CircleMinus, Clock, Inbox, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MessageView } from '#shared/order/care-view.ts'
import type { OrderView } from '#shared/order/order.ts'
import { Chip, type Tone } from '../../../components/chip.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './messages.module.css'
import { useWhyWords } from './why-words.ts'

const signs: Readonly<Record<MessageView['state'], readonly [Tone, LucideIcon]>> = {
  waiting: ['plain', Clock],
  sent: ['right', CircleCheck],
  failed: ['soon', CircleAlert],
  skipped: ['plain', CircleMinus],
  asks: ['soon', CircleHelp],
  unknown: ['soon', CircleHelp],
  dropped: ['plain', CircleMinus],
  received: ['info', Inbox],
}

/** One message: which way, by what, what became of it and why; a late one asks whether it still goes out. */
export function MessageEntry({ order, message }: { order: OrderView; message: MessageView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const why = useWhyWords()
  const record = useRecord(order.id)
  const [tone, icon] = signs[message.state]
  const { about, channel } = message
  const release = (send: boolean) => {
    if (channel !== 'shop') void record({ type: 'message-released', data: { about, channel, send } })
  }
  return (
    <li
      className={classes.message}
      data-testid="message"
      data-direction={message.direction}
      data-state={message.state}
      data-channel={channel}
    >
      <div className={classes.about}>
        <span>
          {message.direction === 'in' ? t('messages.in') : t('messages.out')}
          {' · '}
          {t(`channel.${channel}`)}
          {message.party !== undefined && (
            <>
              {' · '}
              <bdi dir="ltr">{message.party}</bdi>
            </>
          )}
          {' · '}
          {format.stamp(message.at)}
        </span>
        <Chip tone={tone} icon={icon}>
          {t(`messageState.${message.state}`)}
        </Chip>
      </div>
      {message.why !== undefined && message.why !== '' && (
        <p className={classes.why} data-testid="message-why">
          <bdi>{why(message.why)}</bdi>
        </p>
      )}
      <p className={classes.text} lang={order.intake.language} dir="auto">
        {message.text === '' ? t('messages.standardText') : message.text}
      </p>
      {message.state === 'unknown' && <p className={classes.why}>{t('messages.unknownHint')}</p>}
      {message.state === 'asks' && (
        <div className={classes.answers}>
          <Button variant="default" onClick={() => release(true)} data-testid="message-send">
            {t('messages.sendNow')}
          </Button>
          <Button variant="default" onClick={() => release(false)} data-testid="message-drop">
            {t('messages.drop')}
          </Button>
        </div>
      )}
    </li>
  )
}
