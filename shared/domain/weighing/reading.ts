// What a scale says, in the one form that the bench understands.

/** What a scale's answer means. Only `stable` is a weight; the others say what stands in its way. */
export type ScaleReading =
  | { readonly state: 'stable'; readonly grams: number; readonly isNet: boolean }
  /** Nothing lies on it. */
  | { readonly state: 'empty' }
  | { readonly state: 'moving' }
  /** More than it can carry. */
  | { readonly state: 'over' }
  /** Less than its zero: a platter that is missing, or a tare that is still taken off. */
  | { readonly state: 'under' }
  /** It tells a fault of its own. */
  | { readonly state: 'fault' }

export const scaleUnits = ['g', 'kg', 'lb', 'oz'] as const
export type ScaleUnit = (typeof scaleUnits)[number]

/** Grams in a unit as a fraction. Pound and ounce are exact by the international agreement of 1959. */
const gramsIn: Readonly<Record<ScaleUnit | 'mg' | 't' | 'ct' | 'ozt', readonly [bigint, bigint]>> = {
  mg: [1n, 1000n],
  g: [1n, 1n],
  kg: [1000n, 1n],
  t: [1_000_000n, 1n],
  ct: [1n, 5n],
  lb: [45_359_237n, 100_000n],
  oz: [28_349_523_125n, 1_000_000_000n],
  ozt: [311_034_768n, 10_000_000n],
}

/** The unit that a scale writes behind its number, whatever its spelling; undefined when it is none of weight. */
export function unitOf(written: string): keyof typeof gramsIn | undefined {
  const word = written.trim().toLowerCase()
  const plain = word === 'lbs' ? 'lb' : word
  return Object.keys(gramsIn).find((unit): unit is keyof typeof gramsIn => unit === plain)
}

/** Whole grams of a written number, half a gram up; undefined when it is no number. */
export function gramsOf(written: string, unit: keyof typeof gramsIn): number | undefined {
  const [, whole, decimals = ''] = /^(\d{1,9})(?:[.,](\d{0,6}))?$/.exec(written) ?? []
  if (whole === undefined) return undefined
  const [top, bottom] = gramsIn[unit]
  const over = 10n ** BigInt(decimals.length) * bottom
  return Number((2n * BigInt(whole + decimals) * top + over) / (2n * over))
}

/** A steady number on the display: a weight, nothing, or less than nothing. */
export function steady(sign: string, written: string, unit: keyof typeof gramsIn | undefined, isNet = false): ScaleReading | undefined {
  const grams = unit && gramsOf(written.replaceAll(' ', ''), unit)
  if (grams === undefined) return undefined
  if (grams === 0) return { state: 'empty' }
  return sign === '-' ? { state: 'under' } : { state: 'stable', grams, isNet }
}
