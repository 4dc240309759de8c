import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageTemplate } from '#shared/shop/message-template.ts'
import { ActionButton } from '../../../components/action-button.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { type ProcedureDraft, useTextLanguage } from './draft-store.ts'
import { Group } from './fields.tsx'
import { replacedAt } from './moved.ts'
import classes from './parts.module.css'
import { TemplateEditor } from './template-editor.tsx'
import { templateProblems } from './template-problems.ts'

/** The texts that customers get and that people choose from (D8, D9, E3). */
export function TextsPart({ draft: { procedure, change } }: { draft: ProcedureDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { newId } = useServices()
  const [language] = useTextLanguage()
  const { templates } = procedure
  const [chosen, setChosen] = useState(templates[0]?.id)
  const index = Math.max(
    0,
    templates.findIndex((template) => template.id === chosen),
  )
  const template = templates[index]
  const add = () => {
    const made: MessageTemplate = {
      id: `own-${newId().slice(0, 8)}`,
      name: { en: '' },
      subject: { en: '{shop}: {order}' },
      text: { en: '' },
      required: [],
    }
    change({ templates: [...templates, made] })
    setChosen(made.id)
  }
  return (
    <div className={classes.pair}>
      <Group title={t('setup.texts.title')} hint={t('setup.texts.hint')}>
        <ul className={classes.list}>
          {templates.map((entry) => (
            <li key={entry.id}>
              <button
                type="button"
                className={classes.row}
                aria-current={entry.id === template?.id}
                data-testid={`text-${entry.id}`}
                onClick={() => setChosen(entry.id)}
              >
                <bdi>{format.label(entry.name) || t('setup.status.nameless')}</bdi>
                {templateProblems(entry, procedure, language).length > 0 && (
                  <span className={classes.lacks}>{t('setup.texts.lacks')}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
        <ActionButton icon={Plus} label={t('setup.texts.add')} testId="text-add" onClick={add} />
      </Group>
      {template !== undefined && (
        <TemplateEditor
          key={template.id}
          template={template}
          procedure={procedure}
          onChange={(next) => change({ templates: replacedAt(templates, index, next) })}
          onDelete={() => {
            change({ templates: templates.filter((known) => known.id !== template.id) })
            setChosen(templates[index - 1]?.id ?? templates[index + 1]?.id)
          }}
        />
      )}
    </div>
  )
}
