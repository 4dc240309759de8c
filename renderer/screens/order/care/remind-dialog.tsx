import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useShop } from '../../../orders/use-station.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'
import { occasionMessage } from './occasion-message.ts'

export interface RemindDialogProps extends CareDialogProps {
  readonly occasion: 'payment-reminder' | 'courier-soon'
}

/** A message of the shop's own words, seen before it goes out. */
export function RemindDialog({ order, occasion, onClose }: RemindDialogProps) {
  const { t } = useTranslation()
  const shop = useShop()
  const record = useRecord(order.id)
  const message = shop && occasionMessage(order, shop, occasion)
  if (message === undefined) return null
  const words = { 'payment-reminder': t('work.do.remind'), 'courier-soon': t('work.delivery.soon') }
  return (
    <FormDialog
      title={words[occasion]}
      confirm={words[occasion]}
      ready={message.problem === undefined}
      onClose={onClose}
      onAnswer={() => {
        onClose()
        void record(message.fact)
      }}
      testId="remind"
    >
      <div className={classes.fields}>
        <p className={classes.quiet}>
          {message.fact.data.channels.map((channel) => t(`channel.${channel}`)).join(' · ')}
        </p>
        <p className={classes.script} data-testid="remind-text">
          <bdi>{message.fact.data.text}</bdi>
        </p>
        {message.problem !== undefined && (
          <p className={classes.warning} role="alert">
            {t(`work.message.${message.problem}`)}
          </p>
        )}
      </div>
    </FormDialog>
  )
}
