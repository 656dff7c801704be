import type { TFunction } from 'i18next'
import type { english } from '#renderer/wording/english.ts'

const named: Readonly<Record<string, keyof (typeof english)['ui']['key']>> = {
  Ctrl: 'ctrl',
  Alt: 'alt',
  Shift: 'shift',
  Escape: 'escape',
  Enter: 'enter',
  Space: 'space',
  Tab: 'tab',
  Delete: 'delete',
  Backspace: 'backspace',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'home',
  End: 'end',
}

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** The keys of a shortcut in the reader's words: 'Ctrl+K' is "Strg" and "K" in German. */
export function shortcutWords(shortcut: string, t: TFunction): string[] {
  return shortcut.split('+').map((key) => {
    const name = named[key]
    if (name !== undefined) return t(`ui.key.${name}`)
    return key.length === 1 ? key.toUpperCase() : (arrows[key] ?? key)
  })
}

/** The shortcut for `aria-keyshortcuts`, which has its own spelling. */
export function ariaShortcut(shortcut: string): string {
  return shortcut.replace('Ctrl', 'Control').replace(/^ $/, 'Space')
}
