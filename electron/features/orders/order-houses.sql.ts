// Which house is to send an order, and in which its goods stand.
import { kept } from '#electron/database/kept-query.ts'
import { changeRow } from '#electron/database/kept-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'

/** Says which house is to send an order. */
export async function setHouse(tx: WriteDb, id: string, warehouseId: string): Promise<void> {
  await changeRow(tx, 'salesOrders', id, { warehouseId })
}

/** Says when the last of an order arrived; null while some of it has not. */
export async function setDelivered(tx: WriteDb, id: string, deliveredOn: string | null): Promise<void> {
  await tx.updateTable('salesOrders').set({ deliveredOn }).where('id', '=', id).execute()
}

const boundClaims = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('reservations as r')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'r.orderLineId')
    .innerJoin('stockLevels as l', 'l.id', 'r.stockLevelId')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .select(['r.orderLineId', 'b.warehouseId', 'b.kind', 'r.quantity'])
    .where('ol.orderId', '=', orderId)
    .orderBy('ol.position')
    .orderBy('b.warehouseId'),
)

/** Where the goods of an order stand, by line and house. */
export async function loadOrderClaims(db: ReadDb, orderId: string) {
  const rows = await boundClaims.all(db, { orderId })
  const claims = new Map<string, { orderLineId: string; warehouseId: string; onShelf: number; onBench: number }>()
  for (const { orderLineId, warehouseId, kind, quantity } of rows) {
    if (warehouseId === null) continue
    const key = `${orderLineId} ${warehouseId}`
    const claim = claims.get(key) ?? { orderLineId, warehouseId, onShelf: 0, onBench: 0 }
    claim[kind === 'shelf' ? 'onShelf' : 'onBench'] += quantity
    claims.set(key, claim)
  }
  return [...claims.values()]
}
