// What goods cost whom on which day, and how that is taxed: the rules in the words of somebody who keeps the lists by hand.
import { amountsOf, type Sums, sumsOf, type TaxKind } from './money.ts'
import type { RefDiscount, RefProduct } from './reference.ts'
import { total } from './total.ts'

export interface RefPriceList {
  readonly id: string
  readonly kind: 'customer' | 'group' | 'base'
  /** The customer or the group that it is for. */
  readonly whose: string | undefined
}

export interface RefPrice {
  readonly id: string
  readonly list: RefPriceList
  readonly product: RefProduct
  readonly from: number
  price: number
  readonly validFrom: string
  validTo: string | undefined
}

export interface RefTerms {
  readonly kind: 'business' | 'private'
  readonly group: string | undefined
}

export interface RefShippingRule {
  readonly country: string
  readonly maxWeightGrams: number | undefined
  readonly amountMinor: number
  readonly freeFromMinor: number | undefined
}

export interface RefRate {
  readonly country: string
  readonly taxClass: string
  readonly validFrom: string
  rateBp: number
}

export interface PriceBook {
  readonly lists: RefPriceList[]
  readonly groups: string[]
  readonly prices: RefPrice[]
  readonly rates: RefRate[]
  readonly taxClass: Map<RefProduct, string>
  readonly terms: Map<string, RefTerms>
  /** The country whose right VAT number a customer has given. */
  readonly registeredIn: Map<string, string>
  rules: readonly RefShippingRule[]
  isSmallBusiness: boolean
  usesOss: boolean
  policyVersion: number
}

export const emptyBook = (): PriceBook => ({
  lists: [],
  groups: [],
  prices: [],
  rates: [],
  taxClass: new Map(),
  terms: new Map(),
  registeredIn: new Map(),
  rules: [],
  isSmallBusiness: false,
  usesOss: false,
  policyVersion: 0,
})

const HOME_COUNTRY = 'DE'
const OUTSIDE_EU = ['NO']

/** Whose list goes first; then the highest step that is reached, then what began to hold last. */
export function priceFor(book: PriceBook, customer: string, product: RefProduct, quantity: number, day: string): number {
  const group = book.terms.get(customer)?.group
  const isTheirs = ({ kind, whose }: RefPriceList) => kind === 'base' || whose === (kind === 'customer' ? customer : (group ?? 'nobody'))
  const holding = book.prices.filter(
    (one) =>
      one.product === product && isTheirs(one.list) && one.from <= quantity && one.validFrom <= day && (one.validTo ?? '9999') >= day,
  )
  for (const kind of ['customer', 'group', 'base']) {
    const [best] = holding.filter(({ list }) => list.kind === kind).sort((a, b) => b.from - a.from || (a.validFrom < b.validFrom ? 1 : -1))
    if (best) return best.price
  }
  return product.price
}

/** Whether and how a line is taxed, by who gets the goods, where, and on which day. */
export function taxFor(book: PriceBook, customer: string, product: RefProduct, country: string, day: string): TaxKind {
  const taxClass = book.taxClass.get(product)
  const none = (category: string) => ({ category, rateBp: 0 })
  if (book.isSmallBusiness) return none('E')
  if (OUTSIDE_EU.includes(country)) return none('G')
  if (taxClass === 'exempt') return none('E')
  const isAbroad = country !== HOME_COUNTRY
  const isBusiness = book.terms.get(customer)?.kind !== 'private'
  const registered = isBusiness ? book.registeredIn.get(customer) : undefined
  if (isAbroad && registered && registered !== HOME_COUNTRY) return none('K')
  if (taxClass === 'zero') return none('Z')
  const where = isAbroad && book.usesOss ? country : HOME_COUNTRY
  const rateIn = (land: string, name: string) =>
    book.rates
      .filter((rate) => rate.country === land && rate.taxClass === name && rate.validFrom <= day)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]?.rateBp
  const homeClass = ['standard', 'reduced', 'superReduced'].find((name) => rateIn(HOME_COUNTRY, name) === product.taxRateBp)
  const usedClass = taxClass ?? (where === HOME_COUNTRY ? undefined : homeClass)
  const rateBp = (usedClass === undefined ? undefined : rateIn(where, usedClass)) ?? product.taxRateBp
  return { category: rateBp === 0 ? 'Z' : 'S', rateBp }
}

export interface PricedWish {
  readonly lines: readonly { readonly price: number; readonly net: number; readonly tax: TaxKind }[]
  readonly shipping: { net: number; tax: TaxKind } | undefined
  readonly sums: Sums
}

export interface Wish {
  readonly customer: string
  readonly country: string
  readonly day: string
  readonly discount: RefDiscount | undefined
  /** Typed over by hand. */
  readonly shippingMinor: number | undefined
  readonly lines: readonly {
    readonly product: RefProduct
    readonly quantity: number
    readonly typed: number | undefined
    readonly discount: RefDiscount | undefined
  }[]
}

/** Prices an order that nobody has written yet. */
export function priceWish(book: PriceBook, wish: Wish): PricedWish {
  const { customer, country, day } = wish
  const lines = wish.lines.map(({ product, quantity, typed, discount }) => {
    const price = typed ?? priceFor(book, customer, product, quantity, day)
    const { net } = amountsOf({ price, ordered: quantity, discount }, quantity)
    return { price, net, tax: taxFor(book, customer, product, country, day) }
  })
  const goods = sumsOf(lines, wish.discount, undefined)
  const shipping = shippingOf(book, wish, goods)
  return { lines, shipping, sums: sumsOf(lines, wish.discount, shipping) }
}

/** Sending is taxed as most of the goods are; the first rule that fits says what it costs. */
function shippingOf(book: PriceBook, wish: Wish, goods: Sums): PricedWish['shipping'] {
  const [main] = goods.groups.toSorted((a, b) => b.goods - a.goods || b.rateBp - a.rateBp)
  if (!main) return undefined
  const tax = { category: main.category, rateBp: main.rateBp }
  if (wish.shippingMinor !== undefined) return { net: wish.shippingMinor, tax }
  const weight = total(wish.lines.map(({ product, quantity }) => product.weightGrams * quantity))
  const rule = book.rules.find(
    (one) => (one.country === '' || one.country === wish.country) && weight <= (one.maxWeightGrams ?? Number.POSITIVE_INFINITY),
  )
  if (!rule) return undefined
  return { net: goods.goods - goods.off >= (rule.freeFromMinor ?? Number.POSITIVE_INFINITY) ? 0 : rule.amountMinor, tax }
}
