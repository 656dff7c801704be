import type { Discount } from '#shared/domain/pricing/discounts.ts'

/** A discount in percent as a field shows it; one in money is left as it is and shown nowhere here. */
export function percentText(discount: Discount | null): string | undefined {
  return discount !== null && 'percentBp' in discount ? String(discount.percentBp / 100) : undefined
}

export function discountOfPercent(text: string | undefined): Discount | null {
  const percentBp = Math.round(Number(text ?? '0') * 100)
  return percentBp >= 1 && percentBp <= 10_000 ? { percentBp } : null
}
