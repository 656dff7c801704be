// The letters that EPL2 and TSPL printers have in them: a few sizes of equally wide letters, each of which can be multiplied.
import type { Letters } from './fit-text.ts'

export interface ResidentFont {
  readonly name: string
  /** Dots from one letter to the next, and from top to bottom. */
  readonly advance: number
  readonly height: number
}

/** EPL2 Programmer's Manual, command A; the fifth font has capitals only. The advance includes the gap between letters. */
const EPL_203: readonly ResidentFont[] = [
  { name: '1', advance: 10, height: 12 },
  { name: '2', advance: 12, height: 16 },
  { name: '3', advance: 14, height: 20 },
  { name: '4', advance: 16, height: 24 },
]
const EPL_300: readonly ResidentFont[] = [
  { name: '1', advance: 12, height: 20 },
  { name: '2', advance: 16, height: 28 },
  { name: '3', advance: 20, height: 36 },
  { name: '4', advance: 24, height: 44 },
]
/** TSPL Programming Manual, command TEXT; the same dots on every print head. */
const TSPL: readonly ResidentFont[] = [
  { name: '1', advance: 8, height: 12 },
  { name: '2', advance: 12, height: 20 },
  { name: '3', advance: 16, height: 24 },
  { name: '4', advance: 24, height: 32 },
  { name: '5', advance: 32, height: 48 },
]
const LARGEST_MULTIPLE = 6

/** The fonts of a language at a print head's dpi. */
export function residentFonts(language: 'epl' | 'tspl', dpi: number): readonly ResidentFont[] {
  if (language === 'tspl') return TSPL
  return dpi === 203 ? EPL_203 : EPL_300
}

export interface ChosenFont {
  readonly font: ResidentFont
  readonly multiple: number
  readonly height: number
}

/** The largest letters that are not higher than asked, of the finest font that has them; the smallest of all where none are low enough. */
export function fontBelow(fonts: readonly ResidentFont[], size: number): ChosenFont {
  const all = fonts.flatMap((font) =>
    Array.from({ length: LARGEST_MULTIPLE }, (_, index) => ({ font, multiple: index + 1, height: font.height * (index + 1) })),
  )
  const sorted = all.sort((a, b) => b.height - a.height || a.multiple - b.multiple)
  const chosen = sorted.find(({ height }) => height <= size) ?? sorted.at(-1)
  if (!chosen) throw new Error('a printer language without fonts')
  return chosen
}

export function residentLetters(fonts: readonly ResidentFont[]): Letters {
  return {
    sizeBelow: (size) => fontBelow(fonts, size).height,
    widthOf(text, size) {
      const { font, multiple } = fontBelow(fonts, size)
      return text.length * font.advance * multiple
    },
  }
}

export function smallestLetters(fonts: readonly ResidentFont[]): number {
  return Math.min(...fonts.map(({ height }) => height))
}

export function fontNamed(language: 'epl' | 'tspl', dpi: number, name: string): ResidentFont {
  const font = residentFonts(language, dpi).find((one) => one.name === name)
  if (!font) throw new Error(`no ${language} font is called ${name}`)
  return font
}
