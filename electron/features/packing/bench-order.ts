// An order at the packing bench: what the rules of packing need to know of it.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { BenchOrder } from '#shared/domain/packing/decide-pack.ts'
import { must } from '#shared/kernel/must.ts'
import { loadOrder, lockOrder, openPickListOf } from '../orders/order-work.ts'

/** The order as it stands at the bench; undefined when there is none with this id. */
export async function benchOrder(db: ReadDb, orderId: string): Promise<(BenchOrder & { id: string }) | undefined> {
  const order = await loadOrder(db, orderId)
  if (!order) return undefined
  const { id, number, status } = order
  const lines = order.lines.map((line) => ({ ...line, orderLineId: line.id, productName: line.description }))
  return { id, number, status, lines, openPickList: await openPickListOf(db, id) }
}

/** The same for someone who is about to change it: two packers at one order do so one after the other. */
export async function takeBenchOrder(tx: WriteDb, orderId: string): Promise<(BenchOrder & { id: string }) | undefined> {
  if (!(await lockOrder(tx, orderId))) return undefined
  return must(await benchOrder(tx, orderId), `order ${orderId}`)
}
