/** What is needed of an input, a text area or a select to put it back as it was. */
export type Field = EventTarget & {
  value: string
  selectionStart?: number | null
  selectionEnd?: number | null
  setSelectionRange?: (start: number, end: number) => void
}

/**
 * Remembers a field before a scanner's first characters can reach it.
 * @returns puts the field back, text and caret, and tells whoever controls it.
 */
export function snapshotField(field: Field): () => void {
  const { value } = field
  const start = field.selectionStart
  const end = field.selectionEnd
  return () => {
    if (field.value === value) return
    writeValue(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    if (typeof start === 'number' && typeof end === 'number') field.setSelectionRange?.(start, end)
  }
}

/** Writes past React's own setter on the element; otherwise React believes that nothing changed and ignores the event. */
function writeValue(field: Field, value: string) {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
  if (setter) setter.call(field, value)
  else field.value = value
}
