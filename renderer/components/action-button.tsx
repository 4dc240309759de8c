import type { LucideIcon } from 'lucide-react'
import type { Ref } from 'react'
import classes from './action-button.module.css'

export interface ActionButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  /** The key that does the same, as printed on it. */
  readonly keyName?: string
  readonly tone?: 'plain' | 'stop' | 'primary'
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly testId?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** An exit: what it does, and the key that does it. At least 48 px high. */
export function ActionButton({
  icon: Icon,
  label,
  keyName,
  tone = 'plain',
  disabled,
  onClick,
  testId,
  ref,
}: ActionButtonProps) {
  return (
    <button
      type="button"
      ref={ref}
      className={classes.button}
      data-tone={tone}
      data-testid={testId}
      disabled={disabled}
      onClick={onClick}
      {...(keyName === undefined ? {} : { 'aria-keyshortcuts': keyName })}
    >
      <Icon size={20} aria-hidden />
      <span>{label}</span>
      {keyName !== undefined && <kbd>{keyName === 'Backspace' ? '⌫' : keyName}</kbd>}
    </button>
  )
}
