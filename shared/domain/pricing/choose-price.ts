import type { Day } from '#shared/kernel/dates.ts'

/** Whom a list is for. */
export const listKinds = ['customer', 'group', 'base'] as const
export type ListKind = (typeof listKinds)[number]

/** Where a line's price comes from: a list, the product itself, or somebody who typed it. */
export const priceSources = [...listKinds, 'product', 'typed'] as const
export type PriceSource = (typeof priceSources)[number]

/** One price of one product on one list. */
export interface PriceEntry {
  readonly listKind: ListKind
  readonly listName: string
  readonly currency: string
  readonly groupId: string | null
  readonly customerId: string | null
  readonly fromQuantity: number
  /** Decimal string. */
  readonly unitPrice: string
  readonly validFrom: Day
  /** The last day on which it holds; null: until it is replaced. */
  readonly validTo: Day | null
}

export interface PriceAsk {
  readonly customerId: string
  readonly groupId: string | null
  readonly currency: string
  readonly quantity: number
  readonly day: Day
  /** The product's own price, where it is in this currency. */
  readonly ownPrice: string | undefined
}

export interface ChosenPrice {
  readonly unitPrice: string
  readonly source: PriceSource
  /** The list's name, empty for the product's own price. */
  readonly list: string
  readonly fromQuantity: number
}

/**
 * The price that holds: the customer's own list goes before the list of the customer's group, that before the base list, and that before the
 * product's price. Within one of them the highest break that the quantity reaches wins, and of two with the same break the one that began
 * to hold last. Undefined when nothing has a price in this currency.
 */
export function choosePrice(entries: readonly PriceEntry[], ask: PriceAsk): ChosenPrice | undefined {
  const valid = entries.filter(
    (entry) =>
      entry.currency === ask.currency &&
      entry.fromQuantity <= ask.quantity &&
      entry.validFrom <= ask.day &&
      (entry.validTo === null || ask.day <= entry.validTo),
  )
  for (const kind of listKinds) {
    const [best] = valid.filter((entry) => entry.listKind === kind && isFor(entry, ask)).sort(betterFirst)
    if (best) return { unitPrice: best.unitPrice, source: kind, list: best.listName, fromQuantity: best.fromQuantity }
  }
  return ask.ownPrice === undefined ? undefined : { unitPrice: ask.ownPrice, source: 'product', list: '', fromQuantity: 1 }
}

function isFor(entry: PriceEntry, ask: PriceAsk): boolean {
  if (entry.listKind === 'customer') return entry.customerId === ask.customerId
  return entry.listKind === 'base' || (ask.groupId !== null && entry.groupId === ask.groupId)
}

function betterFirst(a: PriceEntry, b: PriceEntry): number {
  if (a.fromQuantity !== b.fromQuantity) return b.fromQuantity - a.fromQuantity
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? 1 : -1
  return a.listName < b.listName ? -1 : 1
}
