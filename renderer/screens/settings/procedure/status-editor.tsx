import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { statusCueSchema } from '#shared/order/order-summary.ts'
import { stages } from '#shared/order/stage.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { type ShopStatus, statusColours } from '#shared/shop/shop-status.ts'
import { ActionButton } from '../../../components/action-button.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { StatusName } from '../../first-start/status-name.tsx'
import { ChoiceField, Group, LabelField, LimitField, ManyField, SwitchField } from './fields.tsx'
import classes from './parts.module.css'

export interface StatusEditorProps {
  readonly status: ShopStatus
  readonly procedure: ShopProcedure
  readonly onChange: (status: ShopStatus) => void
  readonly onDelete: () => void
}

const cues = statusCueSchema.exclude(['']).options

export function StatusEditor({ status, procedure, onChange, onDelete }: StatusEditorProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isDefault = procedure.defaultStatus === status.id
  const set = (part: Partial<ShopStatus>) => onChange({ ...status, ...part })
  const without = <Key extends 'cue' | 'message'>(key: Key) => {
    const { [key]: _, ...rest } = status
    onChange(rest as ShopStatus)
  }
  const texts = procedure.templates.map((template) => ({ value: template.id, label: format.label(template.name) }))
  return (
    <Group title={format.label(status.label) || t('setup.status.nameless')}>
      <SwitchField
        label={t('setup.status.enabled')}
        hint={isDefault ? t('setup.status.isDefault') : t('setup.status.enabledHint')}
        value={status.enabled}
        testId="status-enabled"
        onChange={(enabled) => isDefault || set({ enabled })}
      />
      <div className={classes.fields}>
        <LabelField
          label={t('setup.status.name')}
          value={status.label}
          testId="status-name"
          onChange={(label) => label && set({ label })}
        />
        <LabelField
          label={t('setup.status.customer')}
          hint={t('setup.status.customerHint')}
          value={status.customer}
          testId="status-customer"
          onChange={(customer) => customer && set({ customer })}
        />
        <LabelField
          label={t('setup.status.meaning')}
          hint={t('setup.status.meaningHint')}
          value={status.meaning}
          testId="status-meaning"
          onChange={(meaning) => meaning && set({ meaning })}
        />
        <div className={classes.colours}>
          <span>{t('setup.status.colour')}</span>
          <div>
            {statusColours.map((colour) => (
              <button
                key={colour}
                type="button"
                aria-pressed={colour === status.colour}
                data-testid={`colour-${colour}`}
                onClick={() => set({ colour })}
              >
                <StatusName colour={colour}>{t(`setup.colour.${colour}`)}</StatusName>
              </button>
            ))}
          </div>
        </div>
      </div>
      <ManyField
        label={t('setup.status.stages')}
        hint={t('setup.status.stagesHint')}
        value={status.stages}
        options={stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        testId="status-stage"
        onChange={(next) => next.length > 0 && set({ stages: next })}
      />
      <ChoiceField
        label={t('setup.status.cue')}
        hint={t('setup.status.cueHint')}
        value={status.cue ?? 'any'}
        options={[
          { value: 'any' as const, label: t('setup.cue.any') },
          ...cues.map((cue) => ({ value: cue, label: t(`setup.cue.${cue}`) })),
        ]}
        testId="status-cue"
        onChange={(cue) => (cue === 'any' ? without('cue') : set({ cue }))}
      />
      <h4 className={classes.sub}>{t('setup.status.tells')}</h4>
      <div className={classes.switches}>
        <SwitchField
          label={t('channel.email')}
          value={status.email}
          testId="status-email"
          onChange={(email) => set({ email })}
        />
        <SwitchField label={t('channel.sms')} value={status.sms} testId="status-sms" onChange={(sms) => set({ sms })} />
      </div>
      <ChoiceField
        label={t('setup.status.message')}
        value={status.message ?? ''}
        options={[{ value: '', label: t('setup.status.noMessage') }, ...texts]}
        testId="status-message"
        onChange={(message) => (message === '' ? without('message') : set({ message }))}
      />
      <ManyField
        label={t('setup.status.comments')}
        hint={t('setup.status.commentsHint')}
        value={status.templates}
        options={texts}
        testId="status-comment"
        onChange={(templates) => set({ templates })}
      />
      <LimitField
        label={t('setup.status.stale')}
        hint={t('setup.status.staleHint')}
        value={status.staleHours}
        start={24}
        min={1}
        unit={t('setup.unit.hours')}
        testId="status-stale"
        onChange={(staleHours) => set({ staleHours })}
      />
      <div>
        <ActionButton
          icon={Trash2}
          label={t('setup.status.delete')}
          disabled={isDefault || procedure.statuses.length === 1}
          testId="status-delete"
          onClick={onDelete}
        />
      </div>
    </Group>
  )
}
