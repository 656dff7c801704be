import type { RefDiscount, RefProduct } from './reference.ts'

export interface RefQuote {
  readonly id: string
  status: 'draft' | 'sent' | 'accepted' | 'lost'
  customer: string
  /** The last day on which it binds. */
  validUntil: string
  wish: QuotedWish
  grossMinor: number
  revision: number
  version: number
}

/** What a quote promises: every price is written into it. */
export interface QuotedWish {
  readonly destination: string
  readonly discount: RefDiscount | undefined
  readonly shippingMinor: number
  readonly lines: readonly {
    readonly id: string
    readonly product: RefProduct
    readonly quantity: number
    readonly price: number
    readonly discount: RefDiscount | undefined
  }[]
}
