import { ArrowDown, ArrowUp, EyeOff, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { ActionButton } from '../../../components/action-button.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { StatusName } from '../../first-start/status-name.tsx'
import type { ProcedureDraft } from './draft-store.ts'
import { ChoiceField, Group } from './fields.tsx'
import { moved, replacedAt } from './moved.ts'
import classes from './parts.module.css'
import { StatusEditor } from './status-editor.tsx'

/** The shop's own statuses (D7): their order, their words, what each one means and tells. */
export function StatusesPart({ draft: { procedure, change } }: { draft: ProcedureDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { newId } = useServices()
  const { statuses } = procedure
  const [chosen, setChosen] = useState(statuses[0]?.id)
  const index = Math.max(
    0,
    statuses.findIndex((status) => status.id === chosen),
  )
  const status = statuses[index]
  const add = () => {
    const made: ShopStatus = {
      id: `own-${newId().slice(0, 8)}`,
      label: { en: '' },
      stages: status === undefined ? ['received'] : [...status.stages],
      colour: 'grey',
      enabled: true,
      email: false,
      sms: false,
      templates: [],
      staleHours: 24,
      ...(status?.message === undefined ? {} : { message: status.message }),
    }
    change({ statuses: statuses.toSpliced(index + 1, 0, made) })
    setChosen(made.id)
  }
  const move = (place: number, by: -1 | 1) => change({ statuses: moved(statuses, place, by) })
  return (
    <div className={classes.pair}>
      <Group title={t('setup.status.title')} hint={t('setup.status.hint')}>
        <ChoiceField
          label={t('setup.status.default')}
          hint={t('setup.status.defaultHint')}
          value={procedure.defaultStatus}
          options={statuses
            .filter((candidate) => candidate.enabled)
            .map((candidate) => ({ value: candidate.id, label: format.label(candidate.label) }))}
          testId="default-status"
          onChange={(defaultStatus) => change({ defaultStatus })}
        />
        <ol className={classes.list}>
          {statuses.map((entry, place) => (
            <li key={entry.id} data-testid="status-row" data-status={entry.id} data-off={!entry.enabled || undefined}>
              <button
                type="button"
                className={classes.row}
                aria-current={place === index}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                data-testid={`status-${entry.id}`}
                onClick={() => setChosen(entry.id)}
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                  event.preventDefault()
                  move(place, event.key === 'ArrowUp' ? -1 : 1)
                }}
              >
                <StatusName colour={entry.colour} meaning={entry.meaning && format.label(entry.meaning)}>
                  {format.label(entry.label) || t('setup.status.nameless')}
                </StatusName>
                {!entry.enabled && (
                  <span className={classes.off}>
                    <EyeOff size={16} aria-hidden />
                    {t('setup.status.off')}
                  </span>
                )}
              </button>
              <button
                type="button"
                className={classes.square}
                aria-label={t('setup.moveUp')}
                disabled={place === 0}
                data-testid={`status-up-${entry.id}`}
                onClick={() => move(place, -1)}
              >
                <ArrowUp size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.square}
                aria-label={t('setup.moveDown')}
                disabled={place === statuses.length - 1}
                data-testid={`status-down-${entry.id}`}
                onClick={() => move(place, 1)}
              >
                <ArrowDown size={20} aria-hidden />
              </button>
            </li>
          ))}
        </ol>
        <ActionButton icon={Plus} label={t('setup.status.add')} testId="status-add" onClick={add} />
      </Group>
      {status !== undefined && (
        <StatusEditor
          key={status.id}
          status={status}
          procedure={procedure}
          onChange={(next) => change({ statuses: replacedAt(statuses, index, next) })}
          onDelete={() => {
            change({ statuses: statuses.filter((known) => known.id !== status.id) })
            setChosen(statuses[index - 1]?.id ?? statuses[index + 1]?.id)
          }}
        />
      )}
    </div>
  )
}
