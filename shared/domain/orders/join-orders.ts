import { type Destination, destinationOf } from './destination.ts'

/** In what orders may differ that then cannot go together. */
export const joinTraits = ['customer', 'address', 'carrier', 'warehouse', 'currency'] as const
export type JoinTrait = (typeof joinTraits)[number]

/** An order that may go together with others. */
export interface OrderToJoin {
  readonly number: string
  readonly status: string
  readonly isOpen: boolean
  readonly customerId: string
  readonly shipTo: Destination
  readonly carrier: string
  readonly warehouseId: string
  readonly currency: string
  /** In how many parts it is sent; 0 without a delivery plan. */
  readonly parts: number
  /** Units in boxes that have not left. */
  readonly packed: number
  readonly jointId: string | null
}

export type JoinObstacle =
  | { readonly code: 'ORDER_NOT_OPEN'; readonly data: { number: string; status: string } }
  | { readonly code: 'ORDERS_DIFFER'; readonly data: { trait: JoinTrait; numbers: string[] } }
  | { readonly code: 'ORDER_IN_PARTS'; readonly data: { number: string } }
  | { readonly code: 'ORDER_PACKED'; readonly data: { number: string } }
  | { readonly code: 'ALREADY_TOGETHER'; readonly data: { numbers: string[] } }

const traits: Readonly<Record<JoinTrait, (order: OrderToJoin) => string>> = {
  customer: ({ customerId }) => customerId,
  address: ({ shipTo }) => destinationOf(shipTo),
  carrier: ({ carrier }) => carrier.trim().toLowerCase(),
  warehouse: ({ warehouseId }) => warehouseId,
  currency: ({ currency }) => currency,
}

/**
 * What stands in the way of sending orders in one shipment, under one label. An order that is sent in parts has a plan of its own; one that is
 * packed lies in a box with a label already, and can only join those that it was packed with.
 */
export function whyNotTogether(orders: readonly OrderToJoin[]): JoinObstacle | undefined {
  const [first] = orders
  if (!first) return undefined
  const over = orders.find(({ isOpen }) => !isOpen)
  if (over) return { code: 'ORDER_NOT_OPEN', data: { number: over.number, status: over.status } }
  for (const trait of joinTraits) {
    const strays = orders.filter((order) => traits[trait](order) !== traits[trait](first))
    if (strays.length > 0) return { code: 'ORDERS_DIFFER', data: { trait, numbers: [first, ...strays].map(({ number }) => number) } }
  }
  const inParts = orders.find(({ parts }) => parts > 0)
  if (inParts) return { code: 'ORDER_IN_PARTS', data: { number: inParts.number } }
  if (first.jointId !== null && orders.every(({ jointId }) => jointId === first.jointId))
    return { code: 'ALREADY_TOGETHER', data: { numbers: orders.map(({ number }) => number) } }
  const kept = jointThatStays(orders)
  const packed = orders.find((order) => order.packed > 0 && (kept === undefined || order.jointId !== kept))
  return packed && { code: 'ORDER_PACKED', data: { number: packed.number } }
}

/** The joint that the others come into: the one of which something is packed, else any; undefined: a new one. */
export function jointThatStays(orders: readonly OrderToJoin[]): string | undefined {
  const joined = orders.filter(({ jointId }) => jointId !== null)
  return (joined.find(({ packed }) => packed > 0) ?? joined[0])?.jointId ?? undefined
}
