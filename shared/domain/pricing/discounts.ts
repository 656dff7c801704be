import Big from 'big.js'
import type { Minor } from '#shared/kernel/money.ts'

/** A part of the price in basis points (1000 is 10 %), or an amount in the currency's minor unit. */
export type Discount = { readonly percentBp: number } | { readonly amountMinor: Minor }

/** What a discount takes off an amount, rounded half up to the minor unit and never more than the amount (EN 16931 BT-92, BT-136). */
export function discountOn(amount: Minor, discount: Discount | null): Minor {
  if (discount === null) return 0
  if ('percentBp' in discount) return shareOf(amount, discount.percentBp, 10_000)
  return Math.min(amount, discount.amountMinor)
}

/**
 * The share of an amount, rounded half up. With `part` not above `whole` it grows by at most one when the amount grows by one, so what is
 * left after it never shrinks: parts billed one after the other are never negative, and add up to the whole.
 */
export function shareOf(amount: Minor, part: number, whole: number): Minor {
  if (whole === 0) return 0
  return new Big(amount).times(part).div(whole).round(0, Big.roundHalfUp).toNumber()
}

/** Spreads an amount over weights so that nothing is lost: each gets its share rounded down, the rest goes to the largest remainders. */
export function spread(amount: Minor, weights: readonly number[]): Minor[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => new Big(amount).times(weight).div(sum))
  const shares = exact.map((share) => share.round(0, Big.roundDown).toNumber())
  const order = exact.map((share, at) => ({ at, rest: share.minus(shares[at] ?? 0) })).sort((a, b) => b.rest.cmp(a.rest) || a.at - b.at)
  let left = amount - shares.reduce((total, share) => total + share, 0)
  for (const { at } of order) {
    if (left === 0) break
    shares[at] = (shares[at] ?? 0) + 1
    left -= 1
  }
  return shares
}
