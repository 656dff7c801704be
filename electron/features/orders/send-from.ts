import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { claimsOfLine, freeClaimOn } from '../stock/line-claims.ts'
import { findHouse } from '../warehouses/houses.ts'
import { claimShortLines } from './claim-short-lines.ts'
import { goTogether } from './joints.sql.ts'
import { lockOrder, openPickListOf, refreshOrder, shiftLine } from './line-quantities.sql.ts'
import { setHouse } from './order-houses.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

/** What is picked stays on the bench where it stands; the rest is reserved anew, in the chosen house first. */
export const sendFrom = handle(orders.sendFrom, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockOrder(tx, input.id)
  const order = await loadOrder(tx, input.id)
  const house = await findHouse(tx, input.warehouseId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  if (!house) return refuse('WAREHOUSE_UNKNOWN', { what: input.warehouseId })
  const isOver = ['shipped', 'closed', 'cancelled'].includes(order.status)
  if (isOver) return refuse('ORDER_NOT_OPEN', { number: order.number, status: order.status })
  const others = (await goTogether(tx, input.id)).filter(({ id }) => id !== input.id)
  if (others.length > 0) return refuse('ORDER_JOINED', { number: order.number, others: others.map(({ number }) => number) })
  const pickList = await openPickListOf(tx, input.id)
  if (pickList) return refuse('ORDER_BEING_PICKED', { number: order.number, pickList })
  await setHouse(tx, input.id, input.warehouseId)
  for (const line of order.lines) {
    for (const { stockLevelId, quantity } of await claimsOfLine(tx, line.id, 'shelf')) {
      await freeClaimOn(call, { orderLineId: line.id, stockLevelId, quantity })
    }
    await shiftLine(tx, line.id, { reserved: -line.reserved })
  }
  const free = await loadOrder(tx, input.id)
  if (free?.isConfirmed) await claimShortLines(call, free)
  await refreshOrder(tx, input.id)
  tell('orderSentFrom', [{ kind: 'order', id: input.id }], { number: order.number, warehouse: house.code })
  return viewOf(tx, input.id)
})
