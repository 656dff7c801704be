import type { Discount } from '#shared/domain/pricing/discounts.ts'

/** A discount lies in two columns, of which one is zero. */
export function discountColumns(discount: Discount | null): { discountBp: number; discountMinor: number } {
  if (discount === null) return { discountBp: 0, discountMinor: 0 }
  return 'percentBp' in discount
    ? { discountBp: discount.percentBp, discountMinor: 0 }
    : { discountBp: 0, discountMinor: discount.amountMinor }
}

export function storedDiscount({ discountBp, discountMinor }: { discountBp: number; discountMinor: number }): Discount | null {
  if (discountBp > 0) return { percentBp: discountBp }
  return discountMinor > 0 ? { amountMinor: discountMinor } : null
}
