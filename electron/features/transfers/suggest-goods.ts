import { transfers } from '#shared/contract/transfers.ts'
import { answer } from '../handle.ts'
import { freeInHouse } from '../stock/transfer-claims.ts'
import { findHouse } from '../warehouses/houses.ts'
import { comingTo, lackingIn } from './lacking-goods.sql.ts'

/** The back-orders of the one house, less what is on its way there already, as far as the other has it free. */
export const suggestGoods = answer(transfers.suggestGoods, async ({ db, input, refuse }) => {
  const { fromWarehouseId, toWarehouseId } = input
  for (const id of [fromWarehouseId, toWarehouseId]) if (!(await findHouse(db, id))) return refuse('WAREHOUSE_UNKNOWN', { what: id })
  const coming = await comingTo(db, toWarehouseId)
  const lines = []
  for (const { productId, sku, name, short } of await lackingIn(db, toWarehouseId)) {
    const lacking = short - (coming.get(productId) ?? 0)
    if (lacking <= 0) continue
    const available = await freeInHouse(db, productId, fromWarehouseId)
    if (available > 0) lines.push({ productId, sku, name, short, available, quantity: Math.min(available, lacking) })
  }
  return { lines }
})
