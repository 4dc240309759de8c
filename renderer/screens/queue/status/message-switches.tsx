import { Mail, MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '../../../orders/use-station.ts'
import { useStatusWork } from '../../../ui-state/status-work.ts'
import { listSwitches } from './list-switches.ts'
import classes from './status-work.module.css'

/** Place two (D11): who hears of a status that is changed in its row. Chosen before, and kept until changed. */
export function MessageSwitches() {
  const { t } = useTranslation()
  const work = useStatusWork()
  const { email, sms } = listSwitches(work, useShop()?.procedure.statuses ?? [])
  const { setSwitches } = work
  return (
    <fieldset className={classes.switches}>
      <legend>{t('bulk.tell')}</legend>
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={email}
        data-testid="switch-email"
        onClick={() => setSwitches({ email: !email, sms })}
      >
        <Mail size={18} aria-hidden />
        {t('channel.email')} · {email ? t('bulk.on') : t('bulk.off')}
      </button>
      <button
        type="button"
        className={classes.toggle}
        aria-pressed={sms}
        data-testid="switch-sms"
        onClick={() => setSwitches({ email, sms: !sms })}
      >
        <MessageSquare size={18} aria-hidden />
        {t('channel.sms')} · {sms ? t('bulk.on') : t('bulk.off')}
      </button>
    </fieldset>
  )
}
