import { describe, expect, test } from 'vitest'
import { matchesShortcut, type PressedKey } from '#renderer/scanning/shortcut.ts'

const pressed = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrl: false,
  alt: false,
  meta: false,
  shift: false,
  ...more,
})

describe('a shortcut', () => {
  test.each([
    ['F2', pressed('F2'), true],
    ['F2', pressed('F3'), false],
    ['F2', pressed('F2', { shift: true }), false],
    ['Escape', pressed('Escape'), true],
    ['/', pressed('/'), true],
    ['/', pressed('/', { shift: true }), true],
    ['n', pressed('N'), true],
    ['n', pressed('n', { ctrl: true }), false],
    ['Ctrl+K', pressed('k', { ctrl: true }), true],
    ['Ctrl+K', pressed('k', { meta: true }), true],
    ['Ctrl+K', pressed('k'), false],
    ['Ctrl+K', pressed('k', { ctrl: true, alt: true }), false],
    ['Alt+1', pressed('1', { alt: true }), true],
    ['Alt+1', pressed('¡', { alt: true, code: 'Digit1' }), true],
    ['Ctrl+Enter', pressed('Enter', { ctrl: true }), true],
  ])('%s against %o: %s', (shortcut, key, expected) => {
    expect(matchesShortcut(shortcut, key)).toBe(expected)
  })
})
