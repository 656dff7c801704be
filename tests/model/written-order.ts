// An order as somebody types it, for orders and quotes alike, and what the model says that it costs.
import { addressElsewhere, countryOf, destinations, HOME } from './destinations.ts'
import { type Draw, nth, type Setting } from './kind.ts'
import { inTenThousandths } from './money.ts'
import { type PricedWish, priceWish } from './price-book.ts'
import type { RefDiscount, RefLine, RefProduct } from './reference.ts'

export interface WrittenLine {
  readonly id: string
  readonly productId: string
  readonly quantity: number
  readonly unitPrice?: string
  readonly discount?: RefDiscount
}

export interface WrittenOrder {
  readonly destination: string
  readonly discount: RefDiscount | undefined
  readonly shippingMinor: number | undefined
  /** A currency in which nothing has a price. */
  readonly isInDollars: boolean
  readonly lines: readonly WrittenLine[]
}

export const typedPrices = ['4.50', '3.99', '0.3333', '12'] as const
const discounts: readonly (RefDiscount | undefined)[] = [
  { percentBp: 1000 },
  { amountMinor: 150 },
  { percentBp: 333 },
  undefined,
  undefined,
]

/** Lines as somebody types them: now and then of a product that is not there, or one line twice. */
export function writeOrder({ w, ref }: Setting, { a, b, c }: Draw): WrittenOrder {
  const isInDollars = c % 27 === 5
  // So long that a scan reads some of it only.
  const length = b % 37 === 9 ? 21 + (a % 5) : 1 + (b % 3)
  const lines = Array.from({ length }, (_, n): WrittenLine => {
    const unitPrice = (b + 3 * n) % 7 === 0 && !isInDollars ? nth(typedPrices, a + n) : undefined
    const discount = (a + b + n) % 2 === 0 ? nth(discounts, a + 2 * n) : undefined
    return {
      id: w.ids.next(),
      productId: a % 29 === 5 ? 'nothing' : (nth(ref.products, a + n * (1 + (c % 2)))?.id ?? 'nothing'),
      quantity: 1 + ((a + c * (n + 3)) % 9),
      ...(unitPrice !== undefined && { unitPrice }),
      ...(discount && { discount }),
    }
  })
  const taken = ref.orders.at(-1)?.lines[0]?.id
  if (b % 31 === 7 && taken) lines.push({ id: taken, productId: nth(ref.products, a)?.id ?? '', quantity: 1 })
  return {
    destination: a % 3 === 0 ? (nth(destinations, c) ?? HOME) : HOME,
    discount: c % 4 === 0 ? nth(discounts, b + c) : undefined,
    shippingMinor: b % 6 === 0 ? 490 : undefined,
    isInDollars,
    lines,
  }
}

/** As the contract takes it. */
export function asInput({ destination, discount, shippingMinor, isInDollars, lines }: WrittenOrder) {
  const shipTo = addressElsewhere(destination)
  return {
    ...(shipTo && { shipTo }),
    ...(isInDollars && { currency: 'USD' }),
    discount: discount ?? null,
    shippingMinor: shippingMinor ?? null,
    lines: [...lines],
  }
}

/** What it is refused for, in the order in which the hub looks. */
export function writtenRefusal({ ref }: Setting, customer: string | undefined, orderId: string, written: WrittenOrder): string | undefined {
  const { lines, isInDollars } = written
  if (!customer) return 'CUSTOMER_UNKNOWN'
  const others = ref.orders.filter(({ id }) => id !== orderId).flatMap((order) => order.lines.map(({ id }) => id))
  if (lines.some(({ id }) => others.includes(id))) return 'LINE_TWICE'
  if (lines.some(({ productId }) => !ref.products.some(({ id }) => id === productId))) return 'PRODUCT_UNKNOWN'
  return isInDollars ? 'NO_PRICE' : undefined
}

export function productOf({ ref }: Setting, id: string): RefProduct {
  const product = ref.products.find((one) => one.id === id)
  if (!product) throw new Error('an unknown product is refused before')
  return product
}

/** What it costs on a day. */
export function priced(setting: Setting, customer: string, written: WrittenOrder, day: string): PricedWish {
  const { destination, discount, shippingMinor, lines } = written
  return priceWish(setting.ref.book, {
    customer,
    country: countryOf(destination),
    day,
    discount,
    shippingMinor,
    lines: lines.map((line) => ({
      product: productOf(setting, line.productId),
      quantity: line.quantity,
      typed: line.unitPrice === undefined ? undefined : inTenThousandths(line.unitPrice),
      discount: line.discount,
    })),
  })
}

/** The lines of an order that was written like this. */
export function toLines(setting: Setting, { lines }: WrittenOrder, prices: PricedWish): RefLine[] {
  return lines.map(({ id, productId, quantity, discount }, n) => {
    const { price = 0, tax = { category: '', rateBp: 0 } } = prices.lines[n] ?? {}
    const nothing = { cancelled: 0, picked: 0, packed: 0, shipped: 0, invoiced: 0, takenOff: 0 }
    return {
      id,
      product: productOf(setting, productId),
      price,
      tax,
      discount,
      ordered: quantity,
      ...nothing,
      claims: new Map(),
      soft: 0,
      hardenOn: '',
    }
  })
}
