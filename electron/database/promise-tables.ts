// The tables of what is promised: see schema.ts.
import type { Generated } from 'kysely'

/** What an order promises, and how it stands to that. */
export interface OrderPromise {
  shipComplete: Generated<number>
  promiseSource: Generated<string>
  wishedOn: Generated<string | null>
  shipByOn: Generated<string | null>
  shipByAt: Generated<number | null>
  beginByAt: Generated<number | null>
  risk: Generated<string>
  riskReason: Generated<string>
  actByAt: Generated<number | null>
  riskAt: Generated<number>
  riskUntil: Generated<number | null>
  /** When somebody put it before all others; null: it waits its turn. */
  firstAt: Generated<number | null>
  firstReason: Generated<string>
}

export interface PromiseTables {
  productStock: {
    productId: string
    warehouseId: string
    onHand: number
    hard: number
    soft: number
    setAside: number
    isRefilling: number
  }
  softClaims: { orderLineId: string; warehouseId: string; productId: string; quantity: number; hardenOn: string }
  allocations: {
    id: string
    productId: string
    warehouseId: string
    serves: 'channel' | 'customer' | 'day'
    channel: string
    customerId: string | null
    quantity: number
    remaining: number
    used: number
    fromOn: string | null
    untilOn: string | null
    note: string
    status: 'active' | 'ended'
    version: number
    createdAt: number
  }
  allocationUses: { orderLineId: string; allocationId: string; quantity: number }
  backorderFills: { id: string; at: number; orderId: string; orderLineId: string; productId: string; quantity: number }
  /** Whoever waits for one of these is weighed again. */
  productsToWeigh: { productId: string }
  expectedReceipts: {
    id: string
    productId: string
    quantity: number
    received: number
    dueOn: string
    document: string
    isConfirmed: number
    note: string
    status: 'open' | 'closed'
    version: number
    createdAt: number
  }
}
