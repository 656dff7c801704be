import { vi } from 'vitest'
import { captureKeys, type TypedKey } from '#renderer/scanning/capture-keys.ts'
import { createWedge } from '#renderer/scanning/wedge.ts'

/** A text field as a browser has it: typing replaces the selection, and whoever controls it hears `input`. */
export class PlainField extends EventTarget {
  #value = ''
  selectionStart = 0
  selectionEnd = 0

  get value() {
    return this.#value
  }

  set value(next: string) {
    this.#value = next
    this.setSelectionRange(next.length, next.length)
  }

  setSelectionRange(start: number, end: number) {
    this.selectionStart = start
    this.selectionEnd = end
  }

  type(character: string) {
    const caret = this.selectionStart + character.length
    this.value = this.#value.slice(0, this.selectionStart) + character + this.#value.slice(this.selectionEnd)
    this.setSelectionRange(caret, caret)
    this.dispatchEvent(new Event('input'))
  }
}

class KeyDown extends Event {
  readonly at: number
  readonly key: string
  readonly code = ''
  readonly repeat = false
  readonly isComposing = false
  readonly shiftKey = false
  readonly ctrlKey = false
  readonly altKey = false
  readonly metaKey = false

  constructor(key: string, at: number) {
    super('keydown', { cancelable: true })
    this.key = key
    this.at = at
  }

  override get timeStamp() {
    return this.at
  }

  getModifierState() {
    return false
  }
}

/** A window with a form of one field: keys are pressed at a time, and what the page does not prevent reaches field and form. */
export function openWindow() {
  vi.useFakeTimers()
  const target = new EventTarget()
  const seen = { scans: [] as string[], typed: [] as TypedKey[], submits: 0, onPage: [] as string[], isClear: true }
  const state: { now: number; focused: PlainField | undefined } = { now: 0, focused: undefined }
  captureKeys({
    target,
    wedge: createWedge(),
    focusedField: () => state.focused,
    now: () => state.now,
    onScan: ({ raw }) => seen.scans.push(raw),
    onTyped: (typed) => seen.typed.push(typed),
    onClear: (isClear) => {
      seen.isClear = isClear
    },
  })

  function wait(ms: number) {
    state.now += ms
    vi.advanceTimersByTime(ms)
  }

  /** The page hears the key now; it may have been pressed earlier. */
  function press(key: string, pressedAt = state.now) {
    const event = new KeyDown(key, pressedAt)
    if (!target.dispatchEvent(event)) return
    seen.onPage.push(key)
    if (key === 'Enter') seen.submits += 1
    else if (key.length === 1) state.focused?.type(key)
  }

  return {
    seen,
    press,
    wait,
    focus(field: PlainField | undefined) {
      state.focused = field
    },
    scan(code: string, gap = 3, suffix = 'Enter') {
      for (const key of [...code, ...(suffix ? [suffix] : [])]) {
        press(key)
        wait(gap)
      }
    },
    type(text: string, gap = 120) {
      for (const key of text) {
        press(key === '\n' ? 'Enter' : key)
        wait(gap)
      }
    },
    /** The page is busy for a while: timers are overdue, keys wait. */
    block(ms: number) {
      state.now += ms
    },
    runTimers: () => vi.advanceTimersByTime(1000),
  }
}
