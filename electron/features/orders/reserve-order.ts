import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { loadHouse } from '../promising/calendar.ts'
import { claimShortLines } from './claim-short-lines.ts'
import { lockOrder, refreshOrder } from './line-quantities.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'
import { weighRisk } from './weigh-risk.ts'

export const reserveOrder = handle(orders.reserveOrder, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockOrder(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const isOpen = order.isConfirmed && !['shipped', 'closed', 'cancelled'].includes(order.status)
  if (!isOpen) return refuse('ORDER_NOT_OPEN', { number: order.number, status: order.status })
  const house = await loadHouse(tx)
  const { reservedNow, stillShort } = await claimShortLines(call, order, house)
  await refreshOrder(tx, input.id)
  await weighRisk(call, input.id, house.timeZone)
  const short = stillShort.reduce((sum, line) => sum + line.wanted - line.available, 0)
  tell('orderReserved', [{ kind: 'order', id: input.id }], { number: order.number, reserved: reservedNow, short })
  return { order: await viewOf(tx, input.id), reservedNow }
})
