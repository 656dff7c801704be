// What scanners that type like a keyboard send in place of FNC1, because no key makes the character GS (ASCII 29).
import { CHARACTERS_82 } from './gs1/check-pair.ts'

/** Written out, by the names that scanners' set-up sheets give it. */
const named = [
  '<GS>',
  '{GS}',
  '[GS]',
  '<FNC1>',
  '{FNC1}',
  '[FNC1]',
  '<F8>',
  '{F8}',
  '^]',
  '\\x1D',
  '\\x1d',
  '\\u001D',
  '\\u001d',
  '\\F',
  '~d029',
  '~029',
  '\\029',
] as const

/**
 * The signs in a text that may stand for the separator, the likeliest first: a written name, else a single sign that no value of GS1 may hold
 * (section 7.11), such as | ~ ^ or the ↔ that Windows makes of Alt+29.
 */
export function separatorsIn(text: string): string[] {
  const names = named.filter((name) => text.includes(name))
  const signs = [...text].filter((sign) => !CHARACTERS_82.includes(sign) && sign !== '\x1d' && sign !== ' ')
  return [...new Set([...names, ...signs])]
}

/** Whether the separator is written out by its name, which may look like part of a value. */
export function hasNamedSeparator(text: string): boolean {
  return named.some((name) => text.includes(name))
}

/** The sign with which a text begins in place of the FNC1 in front of it; empty when it begins with a value. */
export function leadingSign(text: string): string {
  return named.find((name) => text.startsWith(name)) ?? /^[^\w\s()]?/.exec(text)?.[0] ?? ''
}
