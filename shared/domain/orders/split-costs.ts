import { chooseShipping, type ShippingAsk, type ShippingRule } from '#shared/domain/pricing/choose-shipping.ts'
import type { Minor } from '#shared/kernel/money.ts'

/** What a carrier takes for a parcel, in the company's currency. */
export interface CarrierCost {
  readonly carrier: string
  readonly parcelMinor: Minor
  /** The heaviest parcel, in grams. */
  readonly parcelGrams: number
}

export interface PartWorth {
  readonly goodsMinor: Minor
  readonly weightGrams: number
}

export interface PartCost extends PartWorth {
  readonly parcels: number
  /** Null: what the carrier takes is not known. */
  readonly costMinor: Minor | null
  /** What a customer would be charged for an order of just this part. */
  readonly chargeMinor: Minor
}

export interface SplitCosts {
  readonly parts: readonly PartCost[]
  readonly whole: PartCost
  /** What sending in parts costs us more. Null: unknown. */
  readonly extraCostMinor: Minor | null
  /** What the customer is charged more, if they asked for the parts: the charge of each less that of the whole order, never less than nothing. */
  readonly extraChargeMinor: Minor
}

/** Parcels are counted by weight, because that is what is known before anything is packed; each part is at least one. */
function costOf(part: PartWorth, cost: CarrierCost | undefined, charge: (part: PartWorth) => Minor): PartCost {
  const parcels = Math.max(1, cost ? Math.ceil(part.weightGrams / cost.parcelGrams) : 1)
  return { ...part, parcels, costMinor: cost ? parcels * cost.parcelMinor : null, chargeMinor: charge(part) }
}

/**
 * What sending an order in parts costs, beside sending it whole. A customer pays for sending once, however many parts we make of an order;
 * who asked for the parts pays what each would cost as an order of its own.
 */
export function splitCosts(
  parts: readonly PartWorth[],
  costs: readonly CarrierCost[],
  rules: readonly ShippingRule[],
  ask: Pick<ShippingAsk, 'country' | 'carrier' | 'currency'>,
): SplitCosts {
  const cost = costs.find(({ carrier }) => carrier.toLowerCase() === ask.carrier.toLowerCase())
  const charge = (part: PartWorth) => chooseShipping(rules, { ...ask, ...part })?.amountMinor ?? 0
  const whole = costOf(
    {
      goodsMinor: parts.reduce((sum, part) => sum + part.goodsMinor, 0),
      weightGrams: parts.reduce((sum, part) => sum + part.weightGrams, 0),
    },
    cost,
    charge,
  )
  const each = parts.map((part) => costOf(part, cost, charge))
  const charged = each.reduce((sum, part) => sum + part.chargeMinor, 0)
  return {
    parts: each,
    whole,
    extraCostMinor: whole.costMinor === null ? null : each.reduce((sum, part) => sum + (part.costMinor ?? 0), 0) - whole.costMinor,
    extraChargeMinor: Math.max(0, charged - whole.chargeMinor),
  }
}
