import type { Letters } from '#shared/domain/labels/fit-text.ts'

/**
 * Widths of the printer's scalable font 0 (Swiss 721 bold condensed, or the maker's twin of it) in parts of its height, rounded up.
 * Printers differ a little and have no metrics to ask for, so whatever is not listed counts as wide.
 */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  [' \'|\\!.,:;/Iijlftłİ()[]{}`°·"', 0.34],
  ['rzžż°Jcksvxyçş', 0.47],
  ['0123456789#$*+<=>?EFLTZ^_abdeghnopqu~äöüßéèêáàóòúùíìñøåŁ€–„“”‘’§µ', 0.53],
  ['ABCKPSVXYÄÇÅŠĆÉÈÁÀ', 0.59],
  ['DGHNOQRUÖÜÑØ&w', 0.68],
  ['mMÆæœ½-', 0.82],
  ['W%@©®™', 0.88],
]
const WIDEST = 1.02

const widthOf = new Map(WIDTHS.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)))

/** Font 0 comes in every size. */
export const font0: Letters = {
  sizeBelow: (size) => size,
  widthOf(text, size) {
    let width = 0
    for (const character of text) width += widthOf.get(character) ?? WIDEST
    return width * size
  },
}
