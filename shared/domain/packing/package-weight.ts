/** Cardboard, filling and tape may add so much to what the products weigh. */
const PACKAGING_SHARE = 0.5
const PACKAGING_GRAMS = 500
/** Products vary: so much less is no sign of a missing piece. */
const LIGHTER_SHARE = 0.05
const LIGHTER_GRAMS = 30

export type WeightDeviation = 'none' | 'light' | 'heavy'

/**
 * Whether a package weighs what its contents let expect. Lighter by more than 5 % and 30 g, something may be missing; heavier by more than half
 * and 500 g, something may be in it that does not belong. Contents without a known weight tell nothing.
 */
export function deviationOf(measuredGrams: number, expectedGrams: number): WeightDeviation {
  if (expectedGrams === 0) return 'none'
  const more = measuredGrams - expectedGrams
  if (-more > Math.max(LIGHTER_GRAMS, expectedGrams * LIGHTER_SHARE)) return 'light'
  return more > Math.max(PACKAGING_GRAMS, expectedGrams * PACKAGING_SHARE) ? 'heavy' : 'none'
}
