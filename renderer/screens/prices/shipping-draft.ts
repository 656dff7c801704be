// A rule of what sending costs as it is typed, and what the hub takes of it.
import type { ShippingRuleView } from '#shared/contract/pricing.ts'
import { fromMinor, lineNet } from '#shared/kernel/money.ts'

export type RuleDraft = {
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly country: string
  readonly carrier: string
  /** Kilograms, as typed. */
  readonly maxWeight: string | undefined
  readonly amount: string | undefined
  readonly freeFrom: string | undefined
}

export function emptyRule(id: string, currency: string): RuleDraft {
  return { id, name: '', currency, country: '', carrier: '', maxWeight: undefined, amount: undefined, freeFrom: undefined }
}

export function draftOfRule({
  id,
  name,
  currency,
  country,
  carrier,
  maxWeightGrams,
  amountMinor,
  freeFromMinor,
}: ShippingRuleView): RuleDraft {
  return {
    ...{ id, name, currency, country, carrier },
    maxWeight: maxWeightGrams === null ? undefined : String(maxWeightGrams / 1000),
    amount: fromMinor(amountMinor, currency),
    freeFrom: freeFromMinor === null ? undefined : fromMinor(freeFromMinor, currency),
  }
}

/** What the hub takes; undefined while something is missing. */
export function ruleInput(draft: RuleDraft): ShippingRuleView | undefined {
  const { id, name, currency, country, carrier, maxWeight, amount, freeFrom } = draft
  if (name.trim() === '' || amount === undefined) return undefined
  const grams = maxWeight === undefined ? null : Math.round(Number(maxWeight) * 1000)
  return {
    ...{ id, name: name.trim(), currency, country, carrier: carrier.trim() },
    maxWeightGrams: grams === 0 ? null : grams,
    amountMinor: lineNet(amount, 1, currency),
    freeFromMinor: freeFrom === undefined ? null : lineNet(freeFrom, 1, currency),
  }
}
