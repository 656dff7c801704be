/** What a hand types outside any field on a floor screen: a quantity, or a code whose barcode cannot be read. */

export type TypedEntry = {
  readonly text: () => string
  /** A character was typed. */
  readonly add: (character: string) => void
  /** A scan came, so what was typed before it is void. */
  readonly clear: () => void
  /** Enter, Backspace, Escape; true when the entry used it. */
  readonly press: (key: string) => boolean
  /** Opens the entry while at least one part of the screen takes it. */
  readonly take: (onSubmit: (text: string) => void) => () => void
  readonly isTaken: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

export function createTypedEntry(): TypedEntry {
  const takers: ((text: string) => void)[] = []
  const listeners = new Set<() => void>()
  let text = ''

  function change(next: string) {
    text = next
    for (const listener of listeners) listener()
  }

  return {
    text: () => text,
    add: (character) => change(text + character),
    clear() {
      if (text !== '') change('')
    },
    press(key) {
      if (text === '') return false
      if (key === 'Backspace') change([...text].slice(0, -1).join(''))
      else if (key === 'Escape') change('')
      else if (key === 'Enter') {
        const submitted = text
        change('')
        takers.at(-1)?.(submitted)
      } else return false
      return true
    },
    take(onSubmit) {
      takers.push(onSubmit)
      return () => {
        takers.splice(takers.indexOf(onSubmit), 1)
        change('')
      }
    },
    isTaken: () => takers.length > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
