import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { taskReasonSchema } from '#shared/order/events/people-events.ts'
import type { ProcedureDraft } from './draft-store.ts'
import { Group, LongLabelField } from './fields.tsx'
import classes from './parts.module.css'

/** What every text may need: the bank account (D14), the return policy (E3), and what to say on the phone (A8). */
export function MoneyPart({ draft: { procedure, change } }: { draft: ProcedureDraft }) {
  const { t } = useTranslation()
  return (
    <div className={classes.pair}>
      <Group title={t('setup.money.title')}>
        <TextInput
          label={t('setup.money.account')}
          description={t('setup.money.accountHint')}
          dir="ltr"
          maxLength={200}
          value={procedure.bankAccount}
          data-testid="bank-account"
          onChange={(event) => change({ bankAccount: event.currentTarget.value })}
        />
        <LongLabelField
          label={t('setup.money.returns')}
          hint={t('setup.money.returnsHint')}
          value={procedure.returnPolicy}
          testId="return-policy"
          onChange={(returnPolicy) => returnPolicy && change({ returnPolicy })}
        />
      </Group>
      <Group title={t('setup.money.scripts')} hint={t('setup.money.scriptsHint')}>
        {taskReasonSchema.options.map((reason) => (
          <LongLabelField
            key={reason}
            label={t(`taskReason.${reason}`)}
            value={procedure.scripts[reason]}
            testId={`script-${reason}`}
            onChange={(script) => script && change({ scripts: { ...procedure.scripts, [reason]: script } })}
          />
        ))}
      </Group>
    </div>
  )
}
