// An order at the packing bench: what the rules of packing need to know of it.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { BenchOrder } from '#shared/domain/packing/decide-pack.ts'
import { must } from '#shared/kernel/must.ts'
import { loadOrder, lockOrder, type Order, openPickListOf } from '../orders/order-work.ts'

/** An order, and what packing has to know of it besides. */
export interface OrderAtBench extends Order {
  readonly lines: readonly (Order['lines'][number] & BenchOrder['lines'][number])[]
  readonly openPickList: string | undefined
}

/** The order as it stands at the bench; undefined when there is none with this id. */
export async function benchOrder(db: ReadDb, orderId: string): Promise<OrderAtBench | undefined> {
  const order = await loadOrder(db, orderId)
  if (!order) return undefined
  const lines = order.lines.map((line) => ({ ...line, orderLineId: line.id, productName: line.description }))
  return { ...order, lines, openPickList: await openPickListOf(db, order.id) }
}

/** The same for someone who is about to change it: two packers at one order do so one after the other. */
export async function takeBenchOrder(tx: WriteDb, orderId: string): Promise<OrderAtBench | undefined> {
  if (!(await lockOrder(tx, orderId))) return undefined
  return must(await benchOrder(tx, orderId), `order ${orderId}`)
}
