import classes from './printers-settings.module.css'

export interface ChoicesProps<Value extends string | number> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: readonly Value[]
  readonly onChoose: (value: Value) => void
  readonly testId: string
}

/** A row of large buttons: the pressed ones are chosen. */
export function Choices<Value extends string | number>({
  label,
  options,
  chosen,
  onChoose,
  testId,
}: ChoicesProps<Value>) {
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={chosen.includes(option.value)}
          data-testid={`${testId}-${option.value}`}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
