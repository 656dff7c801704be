import { type KeyboardEvent, useRef } from 'react'

const fields = 'input:not([disabled]), textarea:not([disabled])'

/** Filling in a long form with Enter: it goes to the next field, and from the last one it saves. */
export function useFieldSteps(onEnd: () => void | Promise<void>) {
  const form = useRef<HTMLDivElement>(null)
  const all = () => [...(form.current?.querySelectorAll<HTMLInputElement>(fields) ?? [])].filter(({ type }) => type !== 'hidden')

  function press(event: KeyboardEvent) {
    const { ctrlKey, altKey, metaKey, shiftKey } = event
    if (event.key !== 'Enter' || ctrlKey || altKey || metaKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const at = all().indexOf(event.target)
    const next = all()[at + (shiftKey ? -1 : 1)]
    if (next) enter(next)
    else if (!shiftKey) void onEnd()
  }

  /** After the faults have been drawn, the hand is put on the first of them. */
  function goToFault() {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  return { form: { ref: form, onKeyDown: press }, goToFault }
}

/** As Tab does it: what stands in the field is marked, so that typing replaces it. */
function enter(field: HTMLInputElement): void {
  field.focus()
  if (field.type !== 'checkbox') field.select()
}
