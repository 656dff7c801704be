import type { ReadDb } from '#electron/database/schema.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import { type OrderStatus, shortOf } from '#shared/domain/orders/order-status.ts'
import { orderSums } from '#shared/domain/pricing/order-sums.ts'
import { must } from '#shared/kernel/must.ts'
import { loadHolds, prepaidOf } from './holds.sql.ts'
import { loadOrderDocuments } from './order-documents.sql.ts'
import { loadOrderClaims } from './order-houses.sql.ts'
import { loadOrderTags } from './order-tags.sql.ts'
import { loadOrder } from './orders.sql.ts'

/** The order's page: head, lines, and every document that came of it. */
export async function orderView(db: ReadDb, id: string): Promise<OrderView | undefined> {
  const order = await loadOrder(db, id)
  if (!order) return undefined
  const {
    isConfirmed,
    openHolds,
    jointId: _joint,
    waivedMinor: _waived,
    lines,
    billed,
    shippingCategory: category,
    shippingRateBp: rateBp,
    ...head
  } = order
  const { taxes, goodsMinor } = orderSums(lines, order.discount, { netMinor: order.shippingMinor, category, rateBp }, billed)
  return {
    ...head,
    goodsMinor,
    taxes: [...taxes],
    status: head.status as OrderStatus, // the table's CHECK allows only statuses
    lines: lines.map(({ weightGrams: _, ...line }) => ({ ...line, short: isConfirmed ? shortOf(line) : 0 })),
    claims: lines.some(isClaimed) ? await loadOrderClaims(db, id) : [],
    holds: openHolds > 0 ? await loadHolds(db, id) : [],
    tags: (await loadOrderTags(db, [id])).get(id) ?? [],
    prepaidMinor: await prepaidOf(db, id),
    ...(await loadOrderDocuments(db, id)),
  }
}

/** Whether goods of a line stand on a shelf or the bench for it. */
function isClaimed({ reserved, picked, packed }: { reserved: number; picked: number; packed: number }): boolean {
  return reserved + picked + packed > 0
}

/** The view of an order that was read in this transaction already. */
export async function viewOf(db: ReadDb, id: string): Promise<OrderView> {
  return must(await orderView(db, id), `order ${id}`)
}
