/** Reads shortcuts written as 'F2', 'Escape', '/', 'Ctrl+K', 'Alt+1'. */

export type PressedKey = {
  readonly key: string
  readonly code?: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly meta: boolean
  readonly shift: boolean
}

/** A shortcut that is one printable character, which a scanner could type as well. */
export function isPrintable(shortcut: string): boolean {
  return [...shortcut].length === 1
}

/** Whether this key press is that shortcut. Ctrl also means Command, so one table serves every system. */
export function matchesShortcut(shortcut: string, pressed: PressedKey): boolean {
  if (isPrintable(shortcut)) return !pressed.ctrl && !pressed.alt && !pressed.meta && sameKey(shortcut, pressed)
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.includes(modifier, 0) && modifier !== key
  return (
    has('Ctrl') === (pressed.ctrl || pressed.meta) &&
    has('Alt') === pressed.alt &&
    has('Shift') === pressed.shift &&
    (sameKey(key, pressed) || pressed.code === `Digit${key}` || (has('Alt') && pressed.code === `Key${key}`))
  )
}

function sameKey(name: string, pressed: PressedKey): boolean {
  return pressed.key.toLowerCase() === name.toLowerCase()
}
