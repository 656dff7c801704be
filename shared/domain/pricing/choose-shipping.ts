import type { Minor } from '#shared/kernel/money.ts'

/** What sending costs, where the rule's conditions hold; an empty text or null is a condition that always holds. */
export interface ShippingRule {
  readonly name: string
  readonly position: number
  readonly currency: string
  /** ISO 3166-1 alpha-2, or empty for everywhere. */
  readonly country: string
  readonly carrier: string
  readonly maxWeightGrams: number | null
  readonly amountMinor: Minor
  /** From this goods value on nothing is charged. */
  readonly freeFromMinor: Minor | null
}

export interface ShippingAsk {
  readonly country: string
  readonly carrier: string
  readonly currency: string
  readonly weightGrams: number
  readonly goodsMinor: Minor
}

export interface ChosenShipping {
  readonly amountMinor: Minor
  readonly rule: string
}

/** The first rule, in the order in which they are kept, whose country, carrier and weight fit. No rule: nothing is charged. */
export function chooseShipping(rules: readonly ShippingRule[], ask: ShippingAsk): ChosenShipping | undefined {
  const fitting = rules
    .filter((rule) => rule.currency === ask.currency)
    .filter((rule) => rule.country === '' || rule.country === ask.country)
    .filter((rule) => rule.carrier === '' || rule.carrier.toLowerCase() === ask.carrier.toLowerCase())
    .filter((rule) => rule.maxWeightGrams === null || ask.weightGrams <= rule.maxWeightGrams)
    .sort((a, b) => a.position - b.position)
  const rule = fitting[0]
  if (!rule) return undefined
  const isFree = rule.freeFromMinor !== null && ask.goodsMinor >= rule.freeFromMinor
  return { amountMinor: isFree ? 0 : rule.amountMinor, rule: rule.name }
}

/** The earlier rule that fits every order which this one fits, so that this one is never reached. */
export function hiddenBehind<Rule extends Omit<ShippingRule, 'position'>>(
  rule: Omit<ShippingRule, 'position'>,
  earlier: readonly Rule[],
): Rule | undefined {
  const most = (grams: number | null) => grams ?? Number.POSITIVE_INFINITY
  return earlier.find(
    (other) =>
      other.currency === rule.currency &&
      (other.country === '' || other.country === rule.country) &&
      (other.carrier === '' || other.carrier.toLowerCase() === rule.carrier.toLowerCase()) &&
      most(other.maxWeightGrams) >= most(rule.maxWeightGrams),
  )
}
