// An order at the packing bench: what the rules of packing need to know of it.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { BenchOrder } from '#shared/domain/packing/decide-pack.ts'
import { must } from '#shared/kernel/must.ts'
import { loadOrder, loadOrderInSight, lockOrder, openPickListOf, type SeenOrder } from '../orders/order-work.ts'
import { unitsAtBench } from './bench-units.sql.ts'

/** An order, and what packing has to know of it besides. */
export interface OrderAtBench extends SeenOrder {
  readonly lines: readonly (SeenOrder['lines'][number] & BenchOrder['lines'][number])[]
  readonly openPickList: string | undefined
}

/** The order as a house sees it: picked and packed is what stands on the bench of this house. Without one, there is one bench only. */
export async function atBench(db: ReadDb, order: SeenOrder, house: string | undefined): Promise<SeenOrder> {
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
  return order && withBench(db, await atBench(db, order, house), house)
}

async function withBench(db: ReadDb, order: SeenOrder, house: string | undefined): Promise<OrderAtBench> {
  const lines = order.lines.map((line) => ({ ...line, orderLineId: line.id, productName: line.description }))
  return { ...order, lines, openPickList: await openPickListOf(db, order.id, house) }
}

/** The same for someone who is about to change it: two packers at one order do so one after the other. */
export async function takeBenchOrder(tx: WriteDb, orderId: string, house: string | undefined): Promise<OrderAtBench | undefined> {
  if (!(await lockOrder(tx, orderId))) return undefined
  return must(await benchOrder(tx, orderId, house), `order ${orderId}`)
}

/** Up to here an order is seen as a whole. */
const SHORT_ORDER = 20

/** An order as one scan meets it at the bench. */
export interface OrderInSight {
  readonly order: OrderAtBench
  /** There are lines out of sight, which the scan has nothing to do with. */
  readonly isPart: boolean
}

/**
 * The same for one scan of a product: however long the order is, a scan reads as much. What decides about the scan is always in sight: the lines
 * of the product, and whether anything else is left on the bench or lies in a box.
 */
export async function takeOrderInSight(
  tx: WriteDb,
  orderId: string,
  { house, productId }: { house: string | undefined; productId: string | undefined },
): Promise<OrderInSight | undefined> {
  const held = await lockOrder(tx, orderId)
  if (!held) return undefined
  const isPart = productId !== undefined && house === undefined && held.lineCount > SHORT_ORDER
  if (!isPart) return { order: must(await benchOrder(tx, orderId, house), `order ${orderId}`), isPart: false }
  const order = must(await loadOrderInSight(tx, orderId, productId), `order ${orderId}`)
  return { order: await withBench(tx, order, undefined), isPart: true }
}
