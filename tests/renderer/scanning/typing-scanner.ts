// A scanner that types: it presses the keys of its own layout, and a PC with another layout makes of them what it will.
import type { WedgeKey } from '#renderer/scanning/wedge.ts'
import { combiningMarks, deadAccent, type Layout } from '#shared/domain/scanning/keyboards/layout.ts'
import { must } from '#shared/kernel/must.ts'

/** A key with its modifiers, as the cable carries it. */
interface Press {
  readonly code: string
  readonly shift?: boolean
  readonly altGr?: boolean
  readonly ctrl?: boolean
}

export const suffixes = { cr: 'Enter', lf: 'LineFeed', tab: 'Tab', none: '' } as const
export type Suffix = keyof typeof suffixes

/** The keys for a text in a layout: accents by their dead key, GS as Ctrl with the key where ] lies on a US keyboard. */
export function keysFor(text: string, layout: Layout): Press[] {
  return [...text].flatMap((sign) => (sign === '\x1d' ? [{ code: 'BracketRight', ctrl: true }] : pressesOf(sign, layout)))
}

function pressesOf(sign: string, layout: Layout): Press[] {
  for (const [code, signs] of layout.signs) {
    const level = signs.indexOf(sign)
    if (level >= 0) return [at(code, level)]
  }
  for (const [code, signs] of layout.signs) {
    const level = signs.findIndex((one) => deadAccent(one) === sign)
    if (level >= 0) return [at(code, level), { code: 'Space' }]
  }
  const [base = '', mark] = [...sign.normalize('NFD')]
  const accent = Object.keys(combiningMarks).find((one) => combiningMarks[one] === mark)
  const dead = [...layout.signs].find(([, signs]) => signs.some((one) => deadAccent(one) === accent))
  const [code, signs] = must(dead, `a way to type ${sign} on the ${layout.name} keyboard`)
  return [
    at(
      code,
      signs.findIndex((one) => deadAccent(one) === accent),
    ),
    ...pressesOf(base, layout),
  ]
}

const at = (code: string, level: number): Press => ({ code, shift: level % 2 === 1, altGr: level >= 2 })

/** How a PC tells AltGr: Linux as a state of its own, Windows as Ctrl with Alt, and a layout without AltGr as the right Alt. */
export type AltGrFashion = 'state' | 'ctrlAlt'

/** The keydown events of a scan on a PC, `gap` ms apart. */
export function typed(text: string, scanner: Layout, pc: Layout, suffix: Suffix, fashion: AltGrFashion, from = 0, gap = 4): WedgeKey[] {
  const keys: Omit<WedgeKey, 'at'>[] = []
  let accent = ''
  const hasAltGr = pc.name !== 'us'
  for (const { code, shift = false, altGr = false, ctrl = false } of keysFor(text, scanner)) {
    if (shift) keys.push({ key: 'Shift', code: 'ShiftLeft', shift })
    if (ctrl) keys.push({ key: 'Control', code: 'ControlLeft', ctrl })
    const modifiers = !altGr
      ? {}
      : !hasAltGr
        ? { alt: true }
        : fashion === 'state'
          ? { altGraph: true }
          : { ctrl: true, alt: true, altGraph: true }
    if (altGr) keys.push({ key: hasAltGr ? 'AltGraph' : 'Alt', code: 'AltRight', ...modifiers })
    const sign = pc.signs.get(code)?.[(altGr && hasAltGr ? 2 : 0) + (shift ? 1 : 0)] ?? ''
    const dead = deadAccent(sign)
    const shown = dead !== undefined ? 'Dead' : accent === '' ? sign : composed(accent, sign)
    accent = dead ?? ''
    keys.push({ key: shown === '' ? 'Unidentified' : shown, code, shift, ctrl, ...modifiers })
  }
  if (suffix === 'lf') keys.push({ key: 'Control', code: 'ControlLeft', ctrl: true }, { key: 'j', code: 'KeyJ', ctrl: true })
  else if (suffix !== 'none') keys.push({ key: suffixes[suffix], code: suffixes[suffix] })
  return keys.map((key, index) => ({ ...key, at: from + index * gap }))
}

const composed = (accent: string, sign: string) => (sign === ' ' ? accent : `${sign}${combiningMarks[accent] ?? ''}`.normalize('NFC'))

/** A text by the numbers of its signs: Alt with digits of the number pad, as scanners in "universal" mode do. */
export function typedByNumber(text: string, from = 0): WedgeKey[] {
  const keys = [...text].flatMap((sign) => [
    { key: 'Alt', code: 'AltLeft', alt: true },
    ...`0${sign.charCodeAt(0)}`.split('').map((digit) => ({ key: digit, code: `Numpad${digit}`, alt: true })),
  ])
  return [...keys, { key: 'Enter', code: 'Enter' }].map((key, index) => ({ ...key, at: from + index * 3 }))
}
