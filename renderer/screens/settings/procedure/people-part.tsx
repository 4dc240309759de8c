import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Assignee } from '#shared/order/events/shop-events.ts'
import { ActionButton } from '../../../components/action-button.tsx'
import { screenLanguages } from '../../../i18n/languages.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import type { ProcedureDraft } from './draft-store.ts'
import { ChoiceField, Group, LabelField } from './fields.tsx'
import { moved, replacedAt } from './moved.ts'
import classes from './parts.module.css'

const any = ''

/** Teams, and which orders come to whom by themselves (B7): the first rule that fits. */
export function PeoplePart({ draft: { procedure, change } }: { draft: ProcedureDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const { newId } = useServices()
  if (shop === undefined) return null
  const { teams, assignment } = procedure
  const everyone = [
    ...teams.map((team) => ({ value: `team:${team.id}`, label: format.label(team.name) })),
    ...shop.operators.map((person) => ({ value: `operator:${person.id}`, label: person.name })),
  ]
  const setRule = (index: number, rule: (typeof assignment)[number]) =>
    change({ assignment: replacedAt(assignment, index, rule) })
  const filter = (index: number, key: 'carrier' | 'country' | 'language', value: string) => {
    const rule = assignment[index]
    if (rule === undefined) return
    const { [key]: _, ...rest } = rule
    setRule(index, value === any ? rest : { ...rest, [key]: value })
  }
  const nobody = everyone[0]
  return (
    <div className={classes.pair}>
      <Group title={t('setup.people.teams')} hint={t('setup.people.teamsHint')}>
        {teams.map((team, index) => (
          <div key={team.id} className={classes.line} data-testid="team">
            <LabelField
              label={t('setup.people.teamName')}
              value={team.name}
              testId={`team-${index}`}
              onChange={(name) => name && change({ teams: replacedAt(teams, index, { ...team, name }) })}
            />
            <button
              type="button"
              className={classes.square}
              aria-label={t('setup.remove')}
              data-testid={`team-remove-${index}`}
              onClick={() =>
                change({
                  teams: teams.filter((known) => known.id !== team.id),
                  assignment: assignment.filter((rule) => rule.to.team !== team.id),
                })
              }
            >
              <Trash2 size={20} aria-hidden />
            </button>
          </div>
        ))}
        <ActionButton
          icon={Plus}
          label={t('setup.people.addTeam')}
          testId="team-add"
          onClick={() => change({ teams: [...teams, { id: `team-${newId().slice(0, 8)}`, name: { en: '' } }] })}
        />
      </Group>
      <Group title={t('setup.people.rules')} hint={t('setup.people.rulesHint')}>
        {assignment.map((rule, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place; it has no identity of its own.
            key={index}
            className={classes.assignment}
            data-testid="assignment"
          >
            <div className={classes.fields}>
              <ChoiceField
                label={t('queue.carrier')}
                value={rule.carrier ?? any}
                options={[
                  { value: any, label: t('setup.people.any') },
                  ...shop.carriers.map((carrier) => ({ value: carrier.id, label: format.label(carrier.name) })),
                ]}
                testId={`assignment-carrier-${index}`}
                onChange={(value) => filter(index, 'carrier', value)}
              />
              <ChoiceField
                label={t('setup.people.country')}
                value={rule.country ?? any}
                options={[
                  { value: any, label: t('setup.people.any') },
                  ...countries.map((code) => ({ value: code, label: format.country(code) })),
                ]}
                testId={`assignment-country-${index}`}
                onChange={(value) => filter(index, 'country', value)}
              />
              <ChoiceField
                label={t('settings.language')}
                value={rule.language ?? any}
                options={[
                  { value: any, label: t('setup.people.any') },
                  ...screenLanguages.map((code) => ({ value: code as string, label: t(`settings.languages.${code}`) })),
                ]}
                testId={`assignment-language-${index}`}
                onChange={(value) => filter(index, 'language', value)}
              />
              <ChoiceField
                label={t('setup.people.to')}
                value={codeOf(rule.to)}
                options={everyone}
                testId={`assignment-to-${index}`}
                onChange={(value) => setRule(index, { ...rule, to: assigneeOf(value) })}
              />
            </div>
            <div className={classes.buttons}>
              <button
                type="button"
                className={classes.square}
                aria-label={t('setup.moveUp')}
                disabled={index === 0}
                onClick={() => change({ assignment: moved(assignment, index, -1) })}
              >
                <ArrowUp size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.square}
                aria-label={t('setup.moveDown')}
                disabled={index === assignment.length - 1}
                onClick={() => change({ assignment: moved(assignment, index, 1) })}
              >
                <ArrowDown size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.square}
                aria-label={t('setup.remove')}
                data-testid={`assignment-remove-${index}`}
                onClick={() => change({ assignment: assignment.filter((_, place) => place !== index) })}
              >
                <Trash2 size={20} aria-hidden />
              </button>
            </div>
          </div>
        ))}
        <ActionButton
          icon={Plus}
          label={t('setup.people.addRule')}
          disabled={nobody === undefined}
          testId="assignment-add"
          onClick={() => nobody && change({ assignment: [...assignment, { to: assigneeOf(nobody.value) }] })}
        />
      </Group>
    </div>
  )
}

const countries = ['PL', 'TR', 'RU', 'IR', 'GB', 'DE', 'FR', 'NL', 'CZ', 'UA', 'KZ', 'AZ', 'IQ', 'AF', 'US']

function codeOf(to: Assignee): string {
  if (to.operator !== undefined) return `operator:${to.operator}`
  return to.team === undefined ? '' : `team:${to.team}`
}

function assigneeOf(value: string): Assignee {
  const [kind, id = ''] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)]
  return kind === 'team' ? { team: id } : { operator: id }
}
