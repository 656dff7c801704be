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
    goFrom(event.target, shiftKey)
  }

  /** A closed list would open on Enter before the hand has left it. */
  function pressFirst(event: KeyboardEvent) {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || !target.readOnly || target.getAttribute('aria-expanded') === 'true') return
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    goFrom(target, event.shiftKey)
  }

  function goFrom(field: HTMLInputElement, isBack: boolean) {
    const at = all().indexOf(field)
    const next = all()[at + (isBack ? -1 : 1)]
    if (next) enter(next)
    else if (!isBack) void onEnd()
  }

  /** After the faults have been drawn, the hand is put on the first of them. */
  function goToFault() {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  return { form: { ref: form, onKeyDown: press, onKeyDownCapture: pressFirst }, goToFault }
}

/** As Tab does it: what stands in the field is marked, so that typing replaces it. */
function enter(field: HTMLInputElement): void {
  field.focus()
  if (field.type !== 'checkbox') field.select()
}
