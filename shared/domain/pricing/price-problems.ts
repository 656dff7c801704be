import Big from 'big.js'
import { addDays, type Day } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'

/** What may be wrong with the prices of one product on one list. None of it stops a sale; somebody should look at it. */
export const priceProblemKinds = ['overlap', 'gap', 'noFirstBreak', 'dearerBreak', 'onOtherList'] as const
export type PriceProblemKind = (typeof priceProblemKinds)[number]

export interface ListedPrice {
  readonly productId: string
  readonly fromQuantity: number
  /** Decimal string. */
  readonly unitPrice: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

export interface PriceProblem {
  readonly productId: string
  readonly kind: PriceProblemKind
  readonly fromQuantity: number
  /** The days it is about; null: for good. */
  readonly from: Day
  readonly to: Day | null
}

/**
 * Looks a list over, product by product: two prices of one break that both claim the same days, days between two of them without a price,
 * breaks without a price for a single unit, and a larger quantity that costs more. A price for some days within a longer one is an offer and
 * meant so; one without a last day holds until the next begins.
 */
export function priceProblems(prices: readonly ListedPrice[]): PriceProblem[] {
  return [...groupBy(prices, ({ productId }) => productId).values()].flatMap((own) => [
    ...[...groupBy(own, ({ fromQuantity }) => fromQuantity).values()].flatMap(daysProblems),
    ...firstBreakProblem(own),
    ...dearerBreaks(own),
  ])
}

function daysProblems(prices: readonly ListedPrice[]): PriceProblem[] {
  const found: PriceProblem[] = []
  let longest: ListedPrice | undefined
  for (const price of [...prices].sort(byDay)) {
    const end = longest?.validTo
    if (longest && typeof end === 'string') {
      const { productId, fromQuantity } = price
      const isWithin = price.validTo !== null && price.validTo <= end
      if (price.validFrom <= end && !isWithin) found.push({ productId, kind: 'overlap', fromQuantity, from: price.validFrom, to: end })
      if (price.validFrom > addDays(end, 1)) {
        found.push({ productId, kind: 'gap', fromQuantity, from: addDays(end, 1), to: addDays(price.validFrom, -1) })
      }
    }
    const reachesFurther =
      longest === undefined || (longest.validTo !== null && (price.validTo === null || price.validTo > longest.validTo))
    if (reachesFurther) longest = price
  }
  return found
}

function firstBreakProblem(prices: readonly ListedPrice[]): PriceProblem[] {
  const [lowest] = [...prices].sort((a, b) => a.fromQuantity - b.fromQuantity || byDay(a, b))
  if (!lowest || lowest.fromQuantity === 1) return []
  const { productId, fromQuantity, validFrom: from, validTo: to } = lowest
  return [{ productId, kind: 'noFirstBreak', fromQuantity, from, to }]
}

function dearerBreaks(prices: readonly ListedPrice[]): PriceProblem[] {
  return prices.flatMap((price) => {
    const { productId, fromQuantity, validFrom: from, validTo: to } = price
    const holds = prices.filter((other) => other.validFrom <= from && (other.validTo === null || other.validTo >= from))
    const [below] = holds
      .filter((other) => other.fromQuantity < fromQuantity)
      .sort((a, b) => b.fromQuantity - a.fromQuantity || byDay(b, a))
    return below && new Big(price.unitPrice).gt(below.unitPrice)
      ? [{ productId, kind: 'dearerBreak' as const, fromQuantity, from, to }]
      : []
  })
}

function byDay(a: ListedPrice, b: ListedPrice): number {
  return a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0
}
