import { Textarea, TextInput } from '@mantine/core'
import { Trash2, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type MessageTemplate, type Placeholder, placeholders } from '#shared/shop/message-template.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { ActionButton } from '../../../components/action-button.tsx'
import { directionOf } from '../../../i18n/languages.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useTextLanguage } from './draft-store.ts'
import { Group, LabelField, ManyField } from './fields.tsx'
import { ownText, withText } from './label-text.ts'
import classes from './parts.module.css'
import { TemplatePreview } from './template-preview.tsx'
import { templateProblems, usesOf } from './template-problems.ts'

export interface TemplateEditorProps {
  readonly template: MessageTemplate
  readonly procedure: ShopProcedure
  readonly onChange: (template: MessageTemplate) => void
  readonly onDelete: () => void
}

export function TemplateEditor({ template, procedure, onChange, onDelete }: TemplateEditorProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [language] = useTextLanguage()
  const field = useRef<HTMLTextAreaElement>(null)
  const problems = templateProblems(template, procedure, language)
  const uses = usesOf(template.id, procedure)
  const text = ownText(template.text, language)
  const nameOf = (name: Placeholder) => t(`setup.placeholder.${name}`)
  const setText = (words: string) => onChange({ ...template, text: withText(template.text, language, words) })
  /** Where the cursor is; at the end when the field was not touched. */
  const insert = (name: Placeholder) => {
    const [from, to] = [field.current?.selectionStart ?? text.length, field.current?.selectionEnd ?? text.length]
    setText(`${text.slice(0, from)}{${name}}${text.slice(to)}`)
    field.current?.focus()
  }
  const written = { lang: language, dir: directionOf(language) }
  return (
    <Group title={format.label(template.name) || t('setup.status.nameless')}>
      <LabelField
        label={t('setup.texts.name')}
        value={template.name}
        testId="text-name"
        onChange={(name) => name && onChange({ ...template, name })}
      />
      <TextInput
        {...written}
        label={t('setup.texts.subject')}
        value={ownText(template.subject, language)}
        placeholder={template.subject.en}
        data-testid="text-subject"
        onChange={(event) =>
          onChange({ ...template, subject: withText(template.subject, language, event.currentTarget.value) })
        }
      />
      <Textarea
        {...written}
        ref={field}
        label={t('setup.texts.body')}
        description={t('setup.texts.bodyHint')}
        autosize
        minRows={6}
        maxRows={16}
        value={text}
        placeholder={template.text.en}
        data-testid="text-body"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problems.map((problem) => (
        <p
          key={problem.anyOf.join(' ')}
          className={classes.warning}
          role="status"
          data-testid="text-problem"
          data-lacks={problem.anyOf.join(' ')}
        >
          <TriangleAlert size={18} aria-hidden />
          <span>
            {t(`setup.texts.problem.${problem.because}`, {
              names: problem.anyOf.map(nameOf).join(` ${t('setup.texts.or')} `),
            })}
          </span>
        </p>
      ))}
      <h4 className={classes.sub}>{t('setup.texts.palette')}</h4>
      <div className={classes.palette}>
        {placeholders.map((name) => (
          <button
            key={name}
            type="button"
            title={`{${name}}`}
            data-testid={`insert-${name}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(name)}
          >
            {nameOf(name)}
          </button>
        ))}
      </div>
      <TemplatePreview template={template} />
      <ManyField
        label={t('setup.texts.required')}
        hint={t('setup.texts.requiredHint')}
        value={template.required}
        options={placeholders.map((name) => ({ value: name, label: nameOf(name) }))}
        testId="text-required"
        onChange={(required) => onChange({ ...template, required })}
      />
      <div>
        <ActionButton
          icon={Trash2}
          label={uses === 0 ? t('setup.texts.delete') : t('setup.texts.inUse', format.counted(uses))}
          disabled={uses > 0}
          testId="text-delete"
          onClick={onDelete}
        />
      </div>
    </Group>
  )
}
