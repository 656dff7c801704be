// An order at the packing bench: what the rules of packing need to know of it.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { BenchOrder } from '#shared/domain/packing/decide-pack.ts'
import { must } from '#shared/kernel/must.ts'
import { loadOrder, lockOrder, type Order, openPickListOf } from '../orders/order-work.ts'
import { unitsAtBench } from './bench-units.sql.ts'

/** An order, and what packing has to know of it besides. */
export interface OrderAtBench extends Order {
  readonly lines: readonly (Order['lines'][number] & BenchOrder['lines'][number])[]
  readonly openPickList: string | undefined
}

/** The order as a house sees it: picked and packed is what stands on the bench of this house. Without one, there is one bench only. */
export async function atBench(db: ReadDb, order: Order, house: string | undefined): Promise<Order> {
  if (house === undefined) return order
  const here = await unitsAtBench(db, order.id, house)
  const lines = order.lines.map((line) => {
    const { claimed = 0, packed = 0 } = here.get(line.id) ?? {}
    return { ...line, picked: claimed - packed, packed }
  })
  return { ...order, lines }
}

/** The order as it stands at the bench; undefined when there is none with this id. */
export async function benchOrder(db: ReadDb, orderId: string, house: string | undefined): Promise<OrderAtBench | undefined> {
  const order = await loadOrder(db, orderId)
  if (!order) return undefined
  const here = await atBench(db, order, house)
  const lines = here.lines.map((line) => ({ ...line, orderLineId: line.id, productName: line.description }))
  return { ...order, lines, openPickList: await openPickListOf(db, order.id, house) }
}

/** The same for someone who is about to change it: two packers at one order do so one after the other. */
export async function takeBenchOrder(tx: WriteDb, orderId: string, house: string | undefined): Promise<OrderAtBench | undefined> {
  if (!(await lockOrder(tx, orderId))) return undefined
  return must(await benchOrder(tx, orderId, house), `order ${orderId}`)
}
