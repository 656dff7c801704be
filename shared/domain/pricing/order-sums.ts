import { lineNet, type Minor, taxOn } from '#shared/kernel/money.ts'
import { type Discount, discountOn, shareOf, spread } from './discounts.ts'
import type { TaxCategory } from './tax-words.ts'

/** One group of the tax breakdown (EN 16931 BG-23): all that is taxed under one category at one rate. */
export interface TaxGroup {
  readonly category: TaxCategory
  readonly rateBp: number
  /** The lines of the group, after their own discounts. */
  readonly goodsMinor: Minor
  /** Its part of the order's discount: a document level allowance (BT-92). */
  readonly allowanceMinor: Minor
  /** Shipping in this group: a document level charge (BT-99). */
  readonly chargeMinor: Minor
  /** BT-116. */
  readonly netMinor: Minor
  /** BT-117. */
  readonly taxMinor: Minor
}

export interface OrderSums {
  readonly taxes: readonly TaxGroup[]
  readonly goodsMinor: Minor
  readonly allowanceMinor: Minor
  readonly chargeMinor: Minor
  readonly netMinor: Minor
  readonly taxMinor: Minor
  readonly grossMinor: Minor
}

/** The order's discount as far as invoices gave it already, in one tax group. */
export type BilledAllowance = Pick<TaxGroup, 'category' | 'rateBp' | 'allowanceMinor'>

export interface SummedLine {
  readonly netMinor: Minor
  readonly taxCategory: TaxCategory
  readonly taxRateBp: number
}

export interface Charge {
  readonly netMinor: Minor
  readonly category: TaxCategory
  readonly rateBp: number
}

/** What some units of a line cost: their price, the line's discount on it, and what is left (EN 16931 BT-136, BT-131). */
export interface LineAmounts {
  readonly grossMinor: Minor
  readonly allowanceMinor: Minor
  readonly netMinor: Minor
}

export interface PricedUnits {
  readonly unitPrice: string
  /** The units that the discount was given for. */
  readonly ordered: number
  readonly discount: Discount | null
}

/** A line's amounts for so many of its units. A discount in money is the line's as ordered; fewer units carry their share of it. */
export function amountsOf(line: PricedUnits, units: number, currency: string): LineAmounts {
  const grossMinor = lineNet(line.unitPrice, units, currency)
  const { discount } = line
  const whole = lineNet(line.unitPrice, line.ordered, currency)
  const allowanceMinor =
    discount !== null && 'amountMinor' in discount
      ? shareOf(grossMinor, discountOn(whole, discount), whole)
      : discountOn(grossMinor, discount)
  return { grossMinor, allowanceMinor, netMinor: grossMinor - allowanceMinor }
}

/**
 * Adds an order up as EN 16931 does (BR-CO-10 to BR-CO-17, BR-S-08, BR-S-09 and their likes for Z, E, AE, K, G): lines, less the order's
 * discount spread over the tax groups by what they weigh, plus shipping; the tax of each group is rounded once on its sum. A discount that
 * was billed stays given, however little the goods that are left weigh beside it.
 */
export function orderSums(
  lines: readonly SummedLine[],
  discount: Discount | null,
  charge: Charge | null,
  billed: readonly BilledAllowance[] = [],
): OrderSums {
  const goods = new Map<string, { category: TaxCategory; rateBp: number; goodsMinor: Minor }>()
  for (const { taxCategory: category, taxRateBp: rateBp, netMinor } of lines) {
    const key = `${category} ${rateBp}`
    goods.set(key, { category, rateBp, goodsMinor: (goods.get(key)?.goodsMinor ?? 0) + netMinor })
  }
  const hasGroup = charge === null || charge.netMinor === 0 || goods.has(`${charge.category} ${charge.rateBp}`)
  if (charge && !hasGroup) goods.set('charge', { category: charge.category, rateBp: charge.rateBp, goodsMinor: 0 })
  const groups = [...goods.values()].sort((a, b) => b.rateBp - a.rateBp || (a.category < b.category ? -1 : 1))
  const goodsMinor = groups.reduce((sum, group) => sum + group.goodsMinor, 0)
  const allowances = spread(
    discountOn(goodsMinor, discount),
    groups.map((group) => group.goodsMinor),
  )
  const taxes = groups.map((group, at) => {
    const isCharged = charge !== null && charge.category === group.category && charge.rateBp === group.rateBp
    const given = billed.find((part) => part.category === group.category && part.rateBp === group.rateBp)
    const allowanceMinor = Math.max(allowances[at] ?? 0, given?.allowanceMinor ?? 0)
    const chargeMinor = isCharged ? charge.netMinor : 0
    const netMinor = group.goodsMinor - allowanceMinor + chargeMinor
    return { ...group, allowanceMinor, chargeMinor, netMinor, taxMinor: taxOn(netMinor, group.rateBp) }
  })
  return { taxes, ...added(taxes) }
}

function added(taxes: readonly TaxGroup[]): Omit<OrderSums, 'taxes'> {
  const sum = (part: 'goodsMinor' | 'allowanceMinor' | 'chargeMinor' | 'netMinor' | 'taxMinor') =>
    taxes.reduce((total, group) => total + group[part], 0)
  const netMinor = sum('netMinor')
  const taxMinor = sum('taxMinor')
  return {
    goodsMinor: sum('goodsMinor'),
    allowanceMinor: sum('allowanceMinor'),
    chargeMinor: sum('chargeMinor'),
    netMinor,
    taxMinor,
    grossMinor: netMinor + taxMinor,
  }
}
