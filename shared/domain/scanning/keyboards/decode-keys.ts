// From the keys that a scanner pressed back to the code that it read, by the layout that the scanner is set to. What the PC's own layout makes
// of the keys does not matter then.
import { combiningMarks, deadAccent, type Layout } from './layout.ts'

/** One key as it was pressed. */
export interface PressedKey {
  /** What the PC's layout made of it: 'A', '7', 'Dead' ... */
  readonly key: string
  /** Its place: 'KeyJ', 'BracketRight'. Empty where nobody knows, as on a phone. */
  readonly code?: string
  readonly shift?: boolean
  readonly ctrl?: boolean
  readonly alt?: boolean
  /** AltGr as the PC's layout has it; without such a key there the right Alt counts. */
  readonly altGraph?: boolean
}

/** The sign that a key has in a layout, dead ones with their circle; undefined when that place has none. */
export function signOf(key: PressedKey, layout: Layout): string | undefined {
  const signs = layout.signs.get(key.code ?? '')
  const isAltGr = key.altGraph === true || key.alt === true
  const sign = signs?.[(isAltGr ? 2 : 0) + (key.shift ? 1 : 0)]
  return sign === '' ? undefined : sign
}

const controlKeys: Readonly<Record<string, string>> = {
  BracketLeft: '\x1b',
  Backslash: '\x1c',
  BracketRight: '\x1d',
  Digit6: '\x1e',
  Minus: '\x1f',
}

/**
 * The control character of a key that was pressed with Ctrl: a letter counts from A; the others lie where a US keyboard has them (GS is Ctrl+]),
 * because that is where scanners of any layout press them.
 */
export function controlOf({ ctrl, alt, key, code = '' }: PressedKey, layout: Layout | undefined): string | undefined {
  if (!ctrl || alt) return undefined
  const placed = layout?.signs.get(code)?.[0]
  const letter = placed && /^[a-z]$/.test(placed) ? placed.toUpperCase() : /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) & 0x1f)
  return controlKeys[code] ?? (key === ']' ? '\x1d' : undefined)
}

/** Whether the key is a digit of the number pad while Alt is held: so scanners write signs by their number. */
export function altDigitOf({ alt, ctrl, code = '' }: PressedKey): string | undefined {
  return alt && !ctrl ? /^Numpad(\d)$/.exec(code)?.[1] : undefined
}

/** Whether a key made a sign and is not merely called by a name, such as Enter. A dead key before it may have made it two. */
export function isWritten(key: string): boolean {
  return [...key].length === 1 || !/^[A-Z][A-Za-z0-9]*$/.test(key)
}

/** The text of some keys; without a layout, what the PC made of each. */
export function decodeKeys(keys: readonly PressedKey[], layout: Layout | undefined): string {
  let text = ''
  let accent = ''
  let number = ''
  const add = (sign: string) => {
    text += accent === '' ? sign : withAccent(accent, sign)
    accent = ''
  }
  const endNumber = () => {
    if (number !== '') add(signOfNumber(number))
    number = ''
  }
  for (const key of keys) {
    const digit = altDigitOf(key)
    if (digit !== undefined) {
      number += digit
      continue
    }
    endNumber()
    const control = controlOf(key, layout)
    if (control !== undefined) {
      add(control)
      continue
    }
    const functionKey = /^F\d{1,2}$/.test(key.key) ? `<${key.key}>` : undefined
    const sign = functionKey ?? (layout?.signs.has(key.code ?? '') ? (signOf(key, layout) ?? '') : isWritten(key.key) ? key.key : '')
    const dead = layout ? deadAccent(sign) : undefined
    if (dead === undefined) {
      if (sign !== '') add(sign)
    } else if (accent === '') accent = dead
    else {
      // Twice the same dead key is the accent by itself, as with a space behind it.
      text += accent
      accent = accent === dead ? '' : dead
    }
  }
  endNumber()
  return text + accent
}

/** A letter takes the accent on; a space lets it stand alone; before anything else both stand. */
function withAccent(accent: string, sign: string): string {
  if (sign === ' ') return accent
  const composed = `${sign}${combiningMarks[accent] ?? ''}`.normalize('NFC')
  return /^\p{L}$/u.test(composed) ? composed : accent + sign
}

/** Signs by their number in Windows: with a zero in front from Windows-1252, else from the old code page 437, whose first 32 have pictures. */
function signOfNumber(digits: string): string {
  const number = Number(digits) % 256
  if (number < 128) return String.fromCharCode(number)
  if (digits.startsWith('0')) return number < 160 ? (windows[number - 128] ?? '') : String.fromCharCode(number)
  return oem[number - 128] ?? ''
}

/** Windows-1252 where it differs from Latin-1. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const oem =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ '
