// What a business of some years looks like: when its orders came, who wanted what, and how far each one is today.
import { must } from '#shared/kernel/must.ts'
import { Chance } from './chance.ts'

export interface BusinessSize {
  readonly orders: number
  readonly customers: number
  readonly products: number
  /** The newest orders, which are still under way. */
  readonly open: number
}

/** The past grows with the years; what is under way is what a day can hold. Of 100 orders 95 are shipped and invoiced, 2 are cancelled. */
export function businessSize(orders: number): BusinessSize {
  const within = (low: number, wanted: number, high: number) => Math.round(Math.min(high, Math.max(low, wanted)))
  return {
    orders,
    customers: within(50, orders / 50, 20_000),
    products: within(250, orders / 100, 5_000),
    open: within(10, orders * 0.03, 2_000),
  }
}

/** How far an order is: the state of its first line, and of the others, which may lag behind. */
const journeys = {
  draft: ['wanted', 'wanted'],
  confirmed: ['reserved', 'reserved'],
  short: ['wanted', 'reserved'],
  released: ['listed', 'listed'],
  picking: ['picked', 'listed'],
  picked: ['picked', 'picked'],
  packing: ['packed', 'picked'],
  packed: ['packed', 'packed'],
  partShipped: ['shipped', 'wanted'],
  closed: ['shipped', 'shipped'],
  cancelled: ['cancelled', 'cancelled'],
} as const
export type Stage = keyof typeof journeys
export type LineState = (typeof journeys)[Stage][number]

/** Which part of the orders under way stands at which stage. */
const underWay: readonly Stage[] = [
  'draft',
  'draft',
  'confirmed',
  'confirmed',
  'confirmed',
  'confirmed',
  'confirmed',
  'short',
  'short',
  'released',
  'released',
  'released',
  'released',
  'picking',
  'picking',
  'picked',
  'packing',
  'packed',
  'packed',
  'partShipped',
]

export interface PlannedOrder {
  /** Counted from 1, oldest first. */
  readonly n: number
  readonly at: number
  readonly customer: number
  readonly stage: Stage
  /** Days from order to promised day; null: none was promised. */
  readonly promisedIn: number | null
  readonly channel: string
  /** The number the customer gave the order; many give none. */
  readonly reference: string
  readonly lines: readonly { readonly product: number; readonly quantity: number; readonly state: LineState }[]
}

/** How long the business has been there. */
export const YEARS_MS = 4 * 365 * 86_400_000
/** The last month has this many times the orders of the first. */
const GROWTH = 6
const channels = ['phone', 'mail', 'shop', 'shop', 'shop', 'market'] as const
/** One line is the commonest order, twelve the longest. */
const lineCounts = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 8, 12] as const

/** The orders of a business, oldest first, the same ones every time. */
export function* planOrders(size: BusinessSize, now: number): Generator<PlannedOrder> {
  const chance = new Chance(4711)
  const pick = <T>(things: readonly T[]): T => must(things[Math.floor(chance.next() * things.length)], 'something to pick')
  for (let n = 1; n <= size.orders; n++) {
    const isOpen = n > size.orders - size.open
    const stage = isOpen ? must(underWay[n % underWay.length], 'a stage') : chance.next() < 0.02 ? 'cancelled' : 'closed'
    const [first, rest] = journeys[stage]
    const count = first === rest ? pick(lineCounts) : Math.max(2, pick(lineCounts))
    const products = new Set<number>()
    while (products.size < count) products.add(chance.favourite(size.products))
    yield {
      n,
      at: whenOrdered(n / size.orders, now),
      customer: chance.favourite(size.customers),
      stage,
      promisedIn: chance.next() < 0.7 ? chance.between(1, 5) : null,
      channel: pick(channels),
      reference: chance.next() < 0.4 ? `PO-${chance.between(10_000, 99_999)}` : '',
      lines: [...products].map((product, i) => ({ product, quantity: pick([1, 1, 1, 2, 3, 6, 12]), state: i === 0 ? first : rest })),
    }
  }
}

/** Months grow evenly: the part `share` of all orders had come in by then. */
function whenOrdered(share: number, now: number): number {
  return Math.round(now - YEARS_MS * (1 - Math.log(1 + share * (GROWTH - 1)) / Math.log(GROWTH)))
}
