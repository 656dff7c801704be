import { type Minor, taxOn } from '#shared/kernel/money.ts'
import { type Discount, shareOf } from '../pricing/discounts.ts'
import { amountsOf, type Charge, type LineAmounts, orderSums, type SummedLine, type TaxGroup } from '../pricing/order-sums.ts'
import type { TaxCategory } from '../pricing/tax-words.ts'

/** One order as an invoice sees it: all of its lines, whatever was delivered of them. */
export interface OrderToBill {
  readonly currency: string
  readonly lines: readonly SummedLine[]
  readonly discount: Discount | null
  readonly shipping: Charge
}

export interface DeliveredUnits {
  readonly unitPrice: string
  readonly ordered: number
  readonly discount: Discount | null
  readonly taxCategory: TaxCategory
  readonly taxRateBp: number
  /** Units that earlier invoices charged. */
  readonly invoiced: number
  /** What earlier invoices took off this line. */
  readonly allowedMinor: number
  /** Units that this invoice charges. */
  readonly quantity: number
}

export interface OrderBill<L> {
  readonly lines: readonly (L & LineAmounts)[]
  readonly parts: readonly TaxGroup[]
}

/**
 * What an invoice charges of one order. Every amount is what is due up to now less what earlier invoices charged, so that rounding is
 * spread over the parts and the invoices of a fully delivered order come to its total, to the cent; a single invoice may so differ by one
 * minor unit from its own rounding, which the official rules allow (BR-CO-17, BR-S-09). The order's discount goes with the goods that it
 * was given for: what is never delivered takes its share of it along. Shipping is charged once, whole, with the first goods that go out.
 */
export function billOrder<L extends DeliveredUnits>(
  order: OrderToBill,
  billed: readonly TaxGroup[],
  delivered: readonly L[],
): OrderBill<L> {
  const lines = delivered.map((line) => ({ ...line, ...unitsBetween(line, order.currency) }))
  const whole = orderSums(order.lines, order.discount, order.shipping, billed)
  const chargedBefore = billed.reduce((sum, part) => sum + part.chargeMinor, 0)
  const charge = Math.max(0, whole.chargeMinor - chargedBefore)
  const parts = whole.taxes.flatMap((group): TaxGroup[] => {
    const { category, rateBp } = group
    const before = billed.find((part) => isGroup(part, category, rateBp)) ?? nothing
    const own = lines.filter((line) => line.taxCategory === category && line.taxRateBp === rateBp)
    const goodsMinor = own.reduce((sum, line) => sum + line.netMinor, 0)
    const allowedUpToNow = shareOf(before.goodsMinor + goodsMinor, group.allowanceMinor, group.goodsMinor)
    const allowanceMinor = Math.min(goodsMinor, Math.max(0, allowedUpToNow - before.allowanceMinor))
    const chargeMinor = isGroup(order.shipping, category, rateBp) ? charge : 0
    if (own.length === 0 && chargeMinor === 0) return []
    const netMinor = goodsMinor - allowanceMinor + chargeMinor
    const taxMinor = Math.max(0, taxOn(before.netMinor + netMinor, rateBp) - before.taxMinor)
    return [{ category, rateBp, goodsMinor, allowanceMinor, chargeMinor, netMinor, taxMinor }]
  })
  return { lines, parts }
}

const nothing = { goodsMinor: 0, allowanceMinor: 0, netMinor: 0, taxMinor: 0 }

function isGroup(part: { category: TaxCategory; rateBp: number }, category: TaxCategory, rateBp: number): boolean {
  return part.category === category && part.rateBp === rateBp
}

function unitsBetween(line: DeliveredUnits, currency: string): LineAmounts {
  const before = amountsOf(line, line.invoiced, currency)
  const after = amountsOf(line, line.invoiced + line.quantity, currency)
  const grossMinor = after.grossMinor - before.grossMinor
  const allowanceMinor = Math.min(grossMinor, Math.max(0, after.allowanceMinor - line.allowedMinor))
  return { grossMinor, allowanceMinor, netMinor: grossMinor - allowanceMinor }
}

export interface InvoiceSums {
  /** BT-106. */
  readonly goodsMinor: Minor
  /** BT-107. */
  readonly allowanceMinor: Minor
  /** BT-108. */
  readonly chargeMinor: Minor
  /** BT-109. */
  readonly netMinor: Minor
  /** BT-110. */
  readonly taxMinor: Minor
  /** BT-112. */
  readonly grossMinor: Minor
}

/** The parts of several orders as one tax breakdown, and what they come to (BR-CO-10 to BR-CO-15). */
export function addParts(parts: readonly TaxGroup[]): InvoiceSums & { readonly taxes: readonly TaxGroup[] } {
  const groups = new Map<string, TaxGroup>()
  const amounts = ['goodsMinor', 'allowanceMinor', 'chargeMinor', 'netMinor', 'taxMinor'] as const
  const total = { goodsMinor: 0, allowanceMinor: 0, chargeMinor: 0, netMinor: 0, taxMinor: 0 }
  for (const part of parts) {
    const key = `${part.category} ${part.rateBp}`
    const sum = { ...(groups.get(key) ?? { ...part, goodsMinor: 0, allowanceMinor: 0, chargeMinor: 0, netMinor: 0, taxMinor: 0 }) }
    for (const amount of amounts) {
      sum[amount] += part[amount]
      total[amount] += part[amount]
    }
    groups.set(key, sum)
  }
  const taxes = [...groups.values()].sort((a, b) => b.rateBp - a.rateBp || (a.category < b.category ? -1 : 1))
  return { ...total, grossMinor: total.netMinor + total.taxMinor, taxes }
}
