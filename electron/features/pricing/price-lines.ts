// The one function that prices an order, whether it is typed, imported, quoted or amended.
import type { z } from 'zod'
import type { ReadDb } from '#electron/database/schema.ts'
import type { OrderPriced, PricedLineAsk, PricedOrderAsk } from '#shared/contract/pricing.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { NoPrice, PriceBook, PricedOrder } from '#shared/domain/pricing/price-order.ts'
import { priceOrder } from '#shared/domain/pricing/price-order.ts'
import { taxCountry } from '#shared/domain/pricing/tax-country.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { loadCompany } from '../setup/company.ts'
import { type BilledCustomer, loadBilledCustomer, loadPriceBook, loadPricedProducts, type NamedProduct } from './price-book.sql.ts'

export type OrderAsk = z.output<z.ZodObject<typeof PricedOrderAsk>> & {
  readonly lines: readonly z.output<z.ZodObject<typeof PricedLineAsk>>[]
}

export type PricingRefusal =
  | { readonly code: 'CUSTOMER_UNKNOWN' | 'PRODUCT_UNKNOWN'; readonly data: { what: string } }
  | { readonly code: 'NO_PRICE'; readonly data: NoPrice }

/** What an order is priced from: the books, its customer, its products, and the day it is where the warehouse is. */
export interface PricingSources {
  readonly book: PriceBook
  readonly customer: BilledCustomer
  readonly products: ReadonlyMap<string, NamedProduct>
  readonly today: string
  readonly defaultCarrier: string
}

export interface PricedDraft {
  readonly priced: PricedOrder
  readonly shipTo: Address
  readonly orderedOn: string
  readonly carrier: string
}

/** Reads what an order is priced from. */
export async function loadPricingSources(
  db: ReadDb,
  ask: Pick<OrderAsk, 'customerId' | 'lines'>,
  now: number,
): Promise<Result<PricingSources, PricingRefusal>> {
  const customer = await loadBilledCustomer(db, ask.customerId)
  if (!customer) return no({ code: 'CUSTOMER_UNKNOWN', data: { what: ask.customerId } })
  const ids = [...new Set(ask.lines.map((line) => line.productId))]
  const company = await loadCompany(db)
  const today = dayOf(now, company?.timeZone ?? 'UTC')
  const [book, products] = [await loadPriceBook(db, ids), await loadPricedProducts(db, ids)]
  return ok({ book, customer, products, today, defaultCarrier: company?.defaultCarrier ?? '' })
}

/** Prices an order from what was read, or says what it names that does not exist or has no price. */
export function priceFrom(sources: PricingSources, ask: Omit<OrderAsk, 'customerId'>): Result<PricedDraft, PricingRefusal> {
  const { book, customer, products } = sources
  const lines = []
  for (const line of ask.lines) {
    const product = products.get(line.productId)
    if (!product) return no({ code: 'PRODUCT_UNKNOWN', data: { what: line.productId } })
    lines.push({ ...line, product })
  }
  const shipTo = ask.shipTo ?? customer.delivery ?? customer.address
  const orderedOn = ask.orderedOn ?? sources.today
  const carrier = ask.carrier || sources.defaultCarrier
  const { discount, shippingMinor } = ask
  const currency = ask.currency ?? customer.currency ?? book.companyCurrency
  const order = {
    currency,
    day: orderedOn,
    country: shipTo.country,
    taxCountry: taxCountry(shipTo),
    carrier,
    discount,
    shippingMinor,
    lines,
  }
  const priced = priceOrder(book, customer, order)
  if (!priced.ok) return no({ code: 'NO_PRICE', data: priced.refusal })
  return ok({ priced: priced.value, shipTo, orderedOn, carrier })
}

/** Prices an order's lines inside the caller's transaction. */
export async function priceLines(db: ReadDb, ask: OrderAsk, now: number): Promise<Result<PricedDraft & PricingSources, PricingRefusal>> {
  const sources = await loadPricingSources(db, ask, now)
  if (!sources.ok) return sources
  const priced = priceFrom(sources.value, ask)
  return priced.ok ? ok({ ...sources.value, ...priced.value }) : priced
}

/** A priced order as the contract shows it. */
export function pricedView({ currency, lines, shipping, sums }: PricedOrder): OrderPriced {
  const { taxes, chargeMinor, ...totals } = sums
  return {
    currency,
    lines: lines.map(({ productId: _product, quantity: _quantity, grossMinor: _gross, ...line }) => line),
    ...totals,
    shippingMinor: chargeMinor,
    shippingSource: shipping?.source ?? 'none',
    shippingRule: shipping?.rule ?? '',
    taxes: [...taxes],
  }
}
