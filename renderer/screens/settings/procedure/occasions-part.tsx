import { useTranslation } from 'react-i18next'
import { type Occasion, occasions } from '#shared/shop/message-template.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { StatusName } from '../../first-start/status-name.tsx'
import type { ProcedureDraft } from './draft-store.ts'
import { ChoiceField, Group, NumberField, SwitchField } from './fields.tsx'
import { replacedAt } from './moved.ts'
import classes from './parts.module.css'

/** Where waiting first makes sense: a reminder, not an answer. */
const delayed: ReadonlySet<Occasion> = new Set(['payment-reminder', 'cart-reminder', 'review'])

/** When customers hear from the shop: by each status, and on what else happens (B8, B14, C20, E24). */
export function OccasionsPart({ draft: { procedure, change } }: { draft: ProcedureDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const texts = procedure.templates.map((template) => ({ value: template.id, label: format.label(template.name) }))
  const set = (occasion: Occasion, part: Partial<ShopProcedure['occasions'][Occasion]>) => {
    const rule = procedure.occasions[occasion]
    if (rule !== undefined) change({ occasions: { ...procedure.occasions, [occasion]: { ...rule, ...part } } })
  }
  const toggle = (occasion: Occasion, on: boolean) => {
    // Its text and its hours stay for the next time.
    if (procedure.occasions[occasion] !== undefined)
      return set(occasion, on ? { email: true } : { email: false, sms: false })
    const template =
      procedure.templates.find((candidate) => candidate.id === occasion)?.id ?? procedure.templates[0]?.id
    if (on && template !== undefined) {
      const rule = { template, email: true, sms: false, afterHours: delayed.has(occasion) ? 24 : 0 }
      change({ occasions: { ...procedure.occasions, [occasion]: rule } })
    }
  }
  return (
    <div className={classes.pair}>
      <Group title={t('setup.occasions.byStatus')} hint={t('setup.occasions.byStatusHint')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('queue.status')}</th>
              <th scope="col">{t('channel.email')}</th>
              <th scope="col">{t('channel.sms')}</th>
            </tr>
          </thead>
          <tbody>
            {procedure.statuses.map((status, index) =>
              status.enabled ? (
                <tr key={status.id}>
                  <th scope="row">
                    <StatusName colour={status.colour}>{format.label(status.label)}</StatusName>
                  </th>
                  {(['email', 'sms'] as const).map((channel) => (
                    <td key={channel}>
                      <SwitchField
                        label={t(`channel.${channel}`)}
                        value={status[channel]}
                        testId={`tells-${status.id}-${channel}`}
                        onChange={(on) =>
                          change({ statuses: replacedAt(procedure.statuses, index, { ...status, [channel]: on }) })
                        }
                      />
                    </td>
                  ))}
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      </Group>
      <div className={classes.stack}>
        {occasions.map((occasion) => {
          const rule = procedure.occasions[occasion]
          return (
            <section key={occasion} className={classes.occasion} data-testid="occasion" data-occasion={occasion}>
              <SwitchField
                label={t(`setup.occasion.${occasion}`)}
                hint={t(`setup.occasionHint.${occasion}`)}
                value={rule !== undefined && (rule.email || rule.sms)}
                testId={`occasion-${occasion}`}
                onChange={(on) => toggle(occasion, on)}
              />
              {rule !== undefined && (
                <div className={classes.fields}>
                  <ChoiceField
                    label={t('setup.occasions.text')}
                    value={rule.template}
                    options={texts}
                    testId={`occasion-text-${occasion}`}
                    onChange={(template) => set(occasion, { template })}
                  />
                  <NumberField
                    label={t('setup.occasions.after')}
                    value={rule.afterHours}
                    unit={t('setup.unit.hours')}
                    testId={`occasion-after-${occasion}`}
                    onChange={(afterHours) => set(occasion, { afterHours })}
                  />
                  <div className={classes.switches}>
                    <SwitchField
                      label={t('channel.email')}
                      value={rule.email}
                      testId={`occasion-email-${occasion}`}
                      onChange={(email) => set(occasion, { email })}
                    />
                    <SwitchField
                      label={t('channel.sms')}
                      value={rule.sms}
                      testId={`occasion-sms-${occasion}`}
                      onChange={(sms) => set(occasion, { sms })}
                    />
                  </div>
                </div>
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}
