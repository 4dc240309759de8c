import type { Language } from '../order/intake.ts'
import { labelIn } from '../shop/label.ts'
import { type MessageTemplate, type Placeholder, placeholders } from '../shop/message-template.ts'
import type { MessageValues } from './message-values.ts'

const mark = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g')

export function placeholdersIn(text: string): Placeholder[] {
  return [...new Set([...text.matchAll(mark)].map((match) => match[1] as Placeholder))]
}

export interface FilledMessage {
  readonly subject: string
  readonly text: string
  /** Needed and empty: the message must not go out. */
  readonly missing: readonly Placeholder[]
}

/**
 * Puts the values in. A line with an empty placeholder is left out, so that a carrier without tracking needs no
 * template of its own; where a required one is empty it is named in `missing`.
 */
export function fillTemplate(
  template: MessageTemplate,
  values: MessageValues,
  language: Language,
  hasTracking: boolean,
): FilledMessage {
  const needed = template.required.filter((name) => hasTracking || !trackingNames.has(name))
  const missing = needed.filter((name) => values[name] === '')
  const text = labelIn(template.text, language)
    .split('\n')
    .filter((line) => placeholdersIn(line).every((name) => values[name] !== ''))
    .join('\n')
  return { subject: fill(labelIn(template.subject, language), values), text: fill(text, values).trim(), missing }
}

const trackingNames: ReadonlySet<Placeholder> = new Set(['tracking', 'tracking_url', 'tracking_help'])

/** A person's own words: each placeholder that they left in is one they mean. */
export function fillText(text: string, values: MessageValues): Pick<FilledMessage, 'text' | 'missing'> {
  return { text: fill(text, values), missing: placeholdersIn(text).filter((name) => values[name] === '') }
}

function fill(text: string, values: MessageValues): string {
  return text.replace(mark, (_, name: Placeholder) => values[name])
}
