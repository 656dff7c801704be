// What each key of a keyboard makes: by its place, named as browsers name it (`KeyQ` is the place right of Tab, whatever is printed on it).

/** The layouts that scanners are set to, as Windows has them. */
export const layoutNames = ['us', 'uk', 'de', 'fr', 'es', 'it'] as const
export type LayoutName = (typeof layoutNames)[number]

/** Up to four signs of a key: bare, with Shift, with AltGr, with both. A dead key is written with a dotted circle before its sign. */
export type KeySigns = readonly [bare: string, shift?: string, altGr?: string, shiftAltGr?: string]

export interface Layout {
  readonly name: LayoutName
  readonly signs: ReadonlyMap<string, KeySigns>
}

/** The places of the signs in the rows below, from left to right. */
const rows = {
  digits: ['Backquote', ...'1234567890'.split('').map((digit) => `Digit${digit}`), 'Minus', 'Equal'],
  upper: [...'QWERTYUIOP'].map((letter) => `Key${letter}`).concat('BracketLeft', 'BracketRight'),
  middle: [...'ASDFGHJKL'].map((letter) => `Key${letter}`).concat('Semicolon', 'Quote', 'Backslash'),
  lower: ['IntlBackslash', ...[...'ZXCVBNM'].map((letter) => `Key${letter}`), 'Comma', 'Period', 'Slash'],
} as const

const DEAD = '◌'
export type RowName = keyof typeof rows

/** One level of a layout: a sign for each place of each row; `∅` where a key makes none, and ◌ before a dead one. */
export type Level = Readonly<Record<RowName, string>>

/** Puts a layout together from its levels. Signs beyond the rows stand by their place in `others`. */
export function layout(
  name: LayoutName,
  bare: Level,
  shift: Level,
  others: Readonly<Record<string, readonly [altGr: string, shiftAltGr?: string]>>,
): Layout {
  const signs = new Map<string, KeySigns>([['Space', [' ', ' ']]])
  for (const row of Object.keys(rows) as RowName[]) {
    const below = signsOf(bare[row])
    const above = signsOf(shift[row])
    if (below.length !== rows[row].length || above.length !== rows[row].length)
      throw new Error(`${name}: the ${row} row has not ${rows[row].length} signs`)
    for (const [at, code] of rows[row].entries()) signs.set(code, [below[at] ?? '', above[at] ?? '', ...(others[code] ?? [])])
  }
  return { name, signs }
}

function signsOf(row: string): string[] {
  const signs: string[] = []
  for (const sign of row.split(' ')) signs.push(sign === '∅' ? '' : sign)
  return signs
}

/** The accent of a dead key; undefined for a key that makes its sign at once. */
export function deadAccent(sign = ''): string | undefined {
  return sign.length > 1 && sign.startsWith(DEAD) ? sign.slice(1) : undefined
}

/** Accents of dead keys with their combining marks. */
export const combiningMarks: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  '~': '\u0303',
}
