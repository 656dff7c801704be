import { transfers } from '#shared/contract/transfers.ts'
import { shortOf } from '#shared/domain/orders/order-status.ts'
import { answer } from '../handle.ts'
import { loadOrder } from '../orders/order-work.ts'
import { freeInHouse } from '../stock/transfer-claims.ts'
import { rankedHouses } from '../warehouses/houses.ts'

/** By rank, each warehouse that has something of what the order lacks; what an earlier one can send is not asked of a later one. */
export const suggestTransfers = answer(transfers.suggestTransfers, async ({ db, input, refuse }) => {
  const order = await loadOrder(db, input.orderId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const toWarehouseId = order.warehouseId
  const short = new Map<string, { sku: string; units: number }>()
  for (const line of order.isConfirmed ? order.lines : []) {
    const before = short.get(line.productId)?.units ?? 0
    if (shortOf(line) > 0) short.set(line.productId, { sku: line.sku, units: before + shortOf(line) })
  }
  const open = new Map([...short].map(([productId, { units }]) => [productId, units]))
  const from = []
  for (const warehouseId of (await rankedHouses(db)).filter((id) => id !== toWarehouseId)) {
    const lines = []
    for (const [productId, { sku, units }] of short) {
      const available = await freeInHouse(db, productId, warehouseId)
      const quantity = Math.min(available, open.get(productId) ?? 0)
      if (quantity === 0) continue
      open.set(productId, (open.get(productId) ?? 0) - quantity)
      lines.push({ productId, sku, short: units, available, quantity })
    }
    if (lines.length > 0) from.push({ warehouseId, lines })
  }
  return { toWarehouseId, from }
})
