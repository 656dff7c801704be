import type { Day } from '#shared/kernel/dates.ts'
import type { Minor } from '#shared/kernel/money.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { choosePrice, type PriceEntry, type PriceSource } from './choose-price.ts'
import { chooseShipping, type ShippingRule } from './choose-shipping.ts'
import { chooseTax } from './choose-tax.ts'
import type { Discount } from './discounts.ts'
import { amountsOf, type Charge, type OrderSums, orderSums } from './order-sums.ts'
import type { TaxPolicy, TaxRate } from './tax-rules.ts'
import type { CustomerKind, TaxCategory, TaxClass, TaxReason } from './tax-words.ts'

/** All that prices and taxes follow from, as it stands in the books. */
export interface PriceBook {
  readonly companyCurrency: string
  readonly homeCountry: string
  readonly policy: TaxPolicy
  readonly rates: readonly TaxRate[]
  readonly shippingRules: readonly ShippingRule[]
  /** By product. */
  readonly entries: ReadonlyMap<string, readonly PriceEntry[]>
}

export interface PricedCustomer {
  readonly id: string
  readonly kind: CustomerKind
  readonly groupId: string | null
  readonly taxNumber: string
}

export interface PricedProduct {
  readonly id: string
  readonly sku: string
  readonly unitPrice: string
  readonly taxRateBp: number
  readonly taxClass: TaxClass | null
  readonly weightGrams: number
}

export interface OrderToPrice {
  readonly currency: string
  readonly day: Day
  /** Where the goods go. */
  readonly country: string
  /** The country whose tax rules hold there. */
  readonly taxCountry: string
  readonly carrier: string
  readonly discount: Discount | null
  /** An amount that was typed; null: by the rules. */
  readonly shippingMinor: Minor | null
  readonly lines: readonly {
    readonly id: string
    readonly product: PricedProduct
    readonly quantity: number
    /** A typed price wins over every list. */
    readonly unitPrice?: string | undefined
    readonly discount: Discount | null
  }[]
}

export interface PricedLine {
  readonly id: string
  readonly productId: string
  readonly quantity: number
  readonly unitPrice: string
  readonly priceSource: PriceSource
  readonly priceList: string
  readonly priceFrom: number
  readonly discount: Discount | null
  readonly grossMinor: Minor
  readonly allowanceMinor: Minor
  readonly netMinor: Minor
  readonly taxCategory: TaxCategory
  readonly taxRateBp: number
  readonly taxReason: TaxReason
}

export interface PricedOrder {
  readonly currency: string
  readonly lines: readonly PricedLine[]
  readonly shipping: (Charge & { readonly source: 'rule' | 'typed'; readonly rule: string }) | null
  readonly sums: OrderSums
}

/** A product that has no price in the order's currency. */
export interface NoPrice {
  readonly sku: string
  readonly currency: string
}

/** Prices an order: each line by the lists and the tax rules, then the order's discount and what sending costs. */
export function priceOrder(book: PriceBook, customer: PricedCustomer, order: OrderToPrice): Result<PricedOrder, NoPrice> {
  const { currency, day, taxCountry: country } = order
  const lines: PricedLine[] = []
  for (const { id, product, quantity, unitPrice: typed, discount } of order.lines) {
    const ownPrice = currency === book.companyCurrency ? product.unitPrice : undefined
    const ask = { customerId: customer.id, groupId: customer.groupId, currency, quantity, day, ownPrice }
    const chosen =
      typed === undefined
        ? choosePrice(book.entries.get(product.id) ?? [], ask)
        : { unitPrice: typed, source: 'typed' as const, list: '', fromQuantity: 1 }
    if (!chosen) return no({ sku: product.sku, currency })
    const { unitPrice, source: priceSource, list: priceList, fromQuantity: priceFrom } = chosen
    const tax = chooseTax({
      ...{ homeCountry: book.homeCountry, policy: book.policy, rates: book.rates, country, day },
      ...{ customerKind: customer.kind, taxNumber: customer.taxNumber, taxClass: product.taxClass, productRateBp: product.taxRateBp },
    })
    const amounts = amountsOf({ unitPrice, ordered: quantity, discount }, quantity, currency)
    lines.push({
      ...{ id, productId: product.id, quantity, unitPrice, priceSource, priceList, priceFrom, discount, ...amounts },
      ...{ taxCategory: tax.category, taxRateBp: tax.rateBp, taxReason: tax.reason },
    })
  }
  const shipping = shippingOf(book, order, lines)
  return ok({ currency, lines, shipping, sums: orderSums(lines, order.discount, shipping) })
}

/** Sending is taxed as most of the goods are, by their worth: it is part of the same supply. */
function shippingOf(book: PriceBook, order: OrderToPrice, lines: readonly PricedLine[]): PricedOrder['shipping'] {
  const goods = orderSums(lines, order.discount, null)
  const [main] = [...goods.taxes].sort((a, b) => b.goodsMinor - a.goodsMinor || b.rateBp - a.rateBp)
  if (!main) return null
  const tax = { category: main.category, rateBp: main.rateBp }
  if (order.shippingMinor !== null) return { ...tax, netMinor: order.shippingMinor, source: 'typed', rule: '' }
  const weightGrams = order.lines.reduce((sum, { product, quantity }) => sum + product.weightGrams * quantity, 0)
  const { country, carrier, currency } = order
  const goodsMinor = goods.goodsMinor - goods.allowanceMinor
  const chosen = chooseShipping(book.shippingRules, { country, carrier, currency, weightGrams, goodsMinor })
  return chosen ? { ...tax, netMinor: chosen.amountMinor, source: 'rule', rule: chosen.rule } : null
}
