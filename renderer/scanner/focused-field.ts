/** A text field as it was before a burst began to write into it. */
export interface FieldSnapshot {
  readonly field: HTMLInputElement | HTMLTextAreaElement
  readonly value: string
  readonly selection: readonly [number, number] | undefined
}

const notText = new Set(['button', 'checkbox', 'color', 'file', 'hidden', 'image', 'radio', 'range', 'reset', 'submit'])

/** Remembers the field that has the focus and takes text; undefined where keys write nothing. */
export function snapshotFocusedField(document: Document): FieldSnapshot | undefined {
  const element = document.activeElement
  const isInput = element instanceof HTMLInputElement && !notText.has(element.type)
  if (!isInput && !(element instanceof HTMLTextAreaElement)) return undefined
  if (element.readOnly || element.disabled) return undefined
  const { value, selectionStart, selectionEnd } = element
  const selection: FieldSnapshot['selection'] =
    selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd]
  return { field: element, value, selection }
}

/**
 * Takes out what the first keys of a scan wrote. The value goes through the prototype's setter and an `input`
 * event, because React overrides the setter of the element and would otherwise not see the change.
 */
export function restoreField({ field, value, selection }: FieldSnapshot): void {
  if (field.value === value) return
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
  if (selection !== undefined && field.isConnected) field.setSelectionRange(...selection)
}
