import type { PriceSource } from '#shared/domain/pricing/choose-price.ts'
import type { TaxCategory, TaxReason } from '#shared/domain/pricing/tax-words.ts'

/** What a line costs, and why. */
export interface LineTerms {
  readonly unitPrice: string
  readonly priceSource: PriceSource
  readonly priceList: string
  readonly priceFrom: number
  readonly allowanceMinor: number
  readonly taxCategory: TaxCategory
  readonly taxRateBp: number
  readonly taxReason: TaxReason
}

/** What sending the order costs, and why. */
export interface ShippingTerms {
  readonly shippingMinor: number
  readonly shippingSource: 'none' | 'rule' | 'typed'
  readonly shippingRule: string
  readonly shippingCategory: TaxCategory
  readonly shippingRateBp: number
}
