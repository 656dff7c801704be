// An order as it is being typed. Everything here is pure: what a key, a scan or a choice makes of the draft.
import type { FoundProduct } from '#renderer/records/product-search.tsx'
import type { OrderView } from '#shared/contract/orders.ts'
import type { CustomerView } from '#shared/contract/parties.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { Discount } from '#shared/domain/pricing/discounts.ts'
import { amountsOf, type OrderSums, orderSums } from '#shared/domain/pricing/order-sums.ts'
import type { Day } from '#shared/kernel/dates.ts'
import type { Ids } from '#shared/kernel/ids.ts'

export type DraftLine = {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly name: string
  readonly unit: string
  readonly taxRateBp: number
  /** Undefined while the field holds no number. */
  readonly quantity: number | undefined
  readonly unitPrice: string | undefined
  /** A typed price wins over every list. */
  readonly isPriceTyped: boolean
  readonly discount: Discount | null
}

export type OrderDraft = {
  readonly id: string
  /** What the hub has of it; undefined before it was first saved. */
  readonly saved: { readonly number: string; readonly version: number } | undefined
  readonly customer: { readonly id: string; readonly name: string } | undefined
  /** Another address than the customer's own. */
  readonly shipTo: Address | undefined
  readonly promisedOn: Day | undefined
  /** The promised day was typed; else it follows from the goods and the calendar. */
  readonly isPromiseTyped?: boolean | undefined
  /** The day the customer asks for. */
  readonly wishedOn?: Day | undefined
  /** Undefined: as the customer wants it. */
  readonly shipComplete?: boolean | undefined
  readonly carrier: string
  readonly customerReference: string
  /** The day of the customer's own purchase order; kept drafts of before do not know it. */
  readonly purchasedOn?: Day | undefined
  readonly channel: string
  readonly notes: string
  /** As typed, with commas between; kept drafts of before do not know them. */
  readonly tags?: string | undefined
  /** Undefined: the customer's. */
  readonly currency: string | undefined
  /** Of the whole order. */
  readonly discount: Discount | null
  /** What sending costs, typed over; null: by the rules. */
  readonly shippingMinor: number | null
  /** Of a quote: the last day on which it holds. */
  readonly validUntil?: Day | undefined
  readonly lines: readonly DraftLine[]
}

export function emptyDraft(id: string): OrderDraft {
  return {
    id,
    saved: undefined,
    customer: undefined,
    shipTo: undefined,
    promisedOn: undefined,
    carrier: '',
    customerReference: '',
    channel: 'phone',
    notes: '',
    currency: undefined,
    discount: null,
    shippingMinor: null,
    lines: [],
  }
}

/** An order that the hub has, opened to be changed: what is still wanted of it. An address that is not the customer's own stays as it is. */
export function draftOfOrder(order: OrderView, customer: CustomerView): OrderDraft {
  const isCustomers = JSON.stringify(order.shipTo) === JSON.stringify(customer.address)
  return {
    id: order.id,
    saved: { number: order.number, version: order.version },
    customer: { id: customer.id, name: customer.name },
    shipTo: isCustomers ? undefined : order.shipTo,
    promisedOn: order.promisedOn ?? undefined,
    isPromiseTyped: order.promiseSource === 'typed',
    wishedOn: order.wishedOn ?? undefined,
    shipComplete: order.shipComplete,
    carrier: order.carrier,
    customerReference: order.customerReference,
    purchasedOn: order.purchasedOn ?? undefined,
    channel: order.channel,
    notes: order.notes,
    tags: order.tags.join(', '),
    currency: order.currency,
    discount: order.discount,
    shippingMinor: order.shippingSource === 'typed' ? order.shippingMinor : null,
    lines: order.lines
      .filter((line) => line.ordered > line.cancelled)
      .map(({ id, productId, sku, description, unit, taxRateBp, ordered, cancelled, unitPrice, priceSource, discount }) => ({
        id,
        productId,
        sku,
        name: description,
        unit,
        taxRateBp,
        quantity: ordered - cancelled,
        unitPrice,
        isPriceTyped: priceSource === 'typed',
        discount,
      })),
  }
}

/** A new order for the same goods and the same place. What belongs to one order alone is not copied: its days, the customer's number of it, and list prices, which are those of today. */
export function copyOfOrder(order: OrderView, customer: CustomerView, ids: Ids): OrderDraft {
  const { shipTo, carrier, channel, notes, tags, currency, discount } = draftOfOrder(order, customer)
  const lines = order.lines.map(({ productId, sku, description, unit, taxRateBp, ordered, unitPrice, priceSource, discount: own }) => ({
    ...{ id: ids.next(), productId, sku, name: description, unit, taxRateBp, unitPrice, discount: own },
    quantity: ordered,
    isPriceTyped: priceSource === 'typed',
  }))
  const customerOfIt = { id: customer.id, name: customer.name }
  return { ...emptyDraft(ids.next()), customer: customerOfIt, shipTo, carrier, channel, notes, tags, currency, discount, lines }
}

/** Adds a product, or raises its quantity when it is there already. The answer's `lineId` is the line it went to. */
export function addProduct(
  draft: OrderDraft,
  product: FoundProduct,
  quantity: number,
  newLineId: string,
): { draft: OrderDraft; lineId: string } {
  const known = draft.lines.find(({ productId }) => productId === product.id)
  if (known) return { draft: changeLine(draft, known.id, { quantity: (known.quantity ?? 0) + quantity }), lineId: known.id }
  const { id: productId, sku, name, unit, unitPrice, taxRateBp } = product
  const line: DraftLine = { id: newLineId, productId, sku, name, unit, unitPrice, taxRateBp, quantity, isPriceTyped: false, discount: null }
  return { draft: { ...draft, lines: [...draft.lines, line] }, lineId: newLineId }
}

export type LineChange = Partial<Pick<DraftLine, 'quantity' | 'unitPrice' | 'isPriceTyped' | 'discount'>>

export function changeLine(draft: OrderDraft, lineId: string, change: LineChange): OrderDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.id === lineId ? { ...line, ...change } : line)) }
}

export function removeLine(draft: OrderDraft, lineId: string): OrderDraft {
  return { ...draft, lines: draft.lines.filter(({ id }) => id !== lineId) }
}

/** Whether anything was typed that would be lost. */
export function isTouched(draft: OrderDraft): boolean {
  const { customer, lines, notes, customerReference, promisedOn } = draft
  return customer !== undefined || lines.length > 0 || notes !== '' || customerReference !== '' || promisedOn !== undefined
}

/** What is typed adds up to this while nobody has priced it by the customer yet; a line without quantity or price counts nothing. */
export function draftTotals(draft: OrderDraft, currency: string): OrderSums {
  const lines = draft.lines.map((line) => ({ taxCategory: 'S', taxRateBp: line.taxRateBp, netMinor: lineNetOf(line, currency) }) as const)
  const [main] = lines.toSorted((a, b) => b.netMinor - a.netMinor)
  const charge = main && draft.shippingMinor ? { netMinor: draft.shippingMinor, category: main.taxCategory, rateBp: main.taxRateBp } : null
  return orderSums(lines, draft.discount, charge)
}

export function lineNetOf({ unitPrice, quantity, discount }: DraftLine, currency: string): number {
  if (unitPrice === undefined || quantity === undefined) return 0
  return amountsOf({ unitPrice, ordered: quantity, discount }, quantity, currency).netMinor
}
