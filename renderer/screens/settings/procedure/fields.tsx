import { Switch, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Label } from '#shared/shop/label.ts'
import { directionOf } from '../../../i18n/languages.ts'
import { useTextLanguage } from './draft-store.ts'
import classes from './fields.module.css'
import { ownText, withText } from './label-text.ts'

interface FieldProps<T> {
  readonly label: string
  readonly hint?: string
  readonly value: T
  readonly testId: string
  readonly onChange: (value: T) => void
}

/** A text in the language that is being edited; what it falls back to stands there in grey. */
export function LabelField({ label, hint, value, testId, onChange }: FieldProps<Label | undefined>) {
  const [language] = useTextLanguage()
  return (
    <TextInput
      label={label}
      description={hint}
      lang={language}
      dir={directionOf(language)}
      value={ownText(value, language)}
      placeholder={value?.en}
      data-testid={testId}
      onChange={(event) => onChange(withText(value, language, event.currentTarget.value))}
    />
  )
}

export function LongLabelField({ label, hint, value, testId, onChange }: FieldProps<Label | undefined>) {
  const [language] = useTextLanguage()
  return (
    <Textarea
      label={label}
      description={hint}
      lang={language}
      dir={directionOf(language)}
      autosize
      minRows={2}
      maxRows={8}
      value={ownText(value, language)}
      placeholder={value?.en}
      data-testid={testId}
      onChange={(event) => onChange(withText(value, language, event.currentTarget.value))}
    />
  )
}

export function SwitchField({ label, hint, value, testId, onChange }: FieldProps<boolean>) {
  return (
    <Switch
      classNames={{ body: classes.switchBody ?? '' }}
      size="md"
      label={label}
      description={hint}
      checked={value}
      data-testid={testId}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

export interface NumberFieldProps extends FieldProps<number> {
  readonly min?: number
  readonly unit?: string
  /** The name stands beside it already. */
  readonly bare?: boolean
}

/** A whole number of something. What is no number yet is not taken over. */
export function NumberField({ label, hint, value, testId, min = 0, unit, bare = false, onChange }: NumberFieldProps) {
  return (
    <TextInput
      key={value}
      type="number"
      {...(bare ? { 'aria-label': label } : { label })}
      description={hint}
      className={classes.number ?? ''}
      min={min}
      step={1}
      defaultValue={value}
      rightSection={unit === undefined ? undefined : <span className={classes.unit}>{unit}</span>}
      rightSectionWidth={unit === undefined ? undefined : 76}
      data-testid={testId}
      onBlur={(event) => {
        const typed = Number(event.currentTarget.value)
        if (event.currentTarget.value !== '' && Number.isInteger(typed) && typed >= min) onChange(typed)
        else event.currentTarget.value = String(value)
      }}
    />
  )
}

export interface LimitFieldProps extends Omit<NumberFieldProps, 'value' | 'onChange'> {
  readonly value: number | null
  /** What the number is when the limit is switched on. */
  readonly start: number
  readonly onChange: (value: number | null) => void
}

/** A limit that may be absent: a switch, and the number when it is on. */
export function LimitField({ value, start, onChange, label, hint, testId, ...number }: LimitFieldProps) {
  return (
    <div className={classes.limit}>
      <SwitchField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={value !== null}
        testId={`${testId}-on`}
        onChange={(on) => onChange(on ? start : null)}
      />
      {value !== null && (
        <NumberField bare label={label} value={value} testId={testId} onChange={onChange} {...number} />
      )}
    </div>
  )
}

export interface ChoiceFieldProps<T extends string> extends FieldProps<T> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
}

export function ChoiceField<T extends string>({ label, hint, value, options, testId, onChange }: ChoiceFieldProps<T>) {
  const id = useId()
  return (
    <div className={classes.choice}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p>{hint}</p>}
      <select
        id={id}
        value={value}
        data-testid={testId}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Several of a few: each a button that is pressed or not. */
export function ManyField<T extends string>({
  label,
  hint,
  value,
  options,
  testId,
  onChange,
}: Omit<ChoiceFieldProps<T>, 'value' | 'onChange'> & {
  readonly value: readonly T[]
  readonly onChange: (value: T[]) => void
}) {
  return (
    <fieldset className={classes.many}>
      <legend>{label}</legend>
      {hint !== undefined && <p>{hint}</p>}
      <div>
        {options.map((option) => {
          const on = value.includes(option.value)
          return (
            <button
              key={option.value}
              type="button"
              aria-pressed={on}
              data-testid={`${testId}-${option.value}`}
              onClick={() => onChange(on ? value.filter((known) => known !== option.value) : [...value, option.value])}
            >
              {option.label}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}

export function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <h3>{title}</h3>
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </section>
  )
}
