import { reservations } from '#shared/contract/reservations.ts'
import { shortOf } from '#shared/domain/orders/order-status.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { giveClaims } from '../stock/give-claims.ts'
import { lockOrder, openPickListOf, refreshOrder, shiftLine } from './line-quantities.sql.ts'
import { findLine } from './movable.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'
import { weighOrder } from './weigh-risk.ts'

const settled = ['draft', 'shipped', 'closed', 'cancelled']

/**
 * One person decides against the rule, and says why. The units go straight from one line to the other, so that no third order can take them
 * in between; what is on a pick list or on the bench stays where it is.
 */
export const moveReservation = handle(reservations.moveReservation, async (call) => {
  const { tx, input, refuse, tell } = call
  const { quantity, reason } = input
  const source = await findLine(tx, input.fromLineId)
  if (!source) return refuse('LINE_UNKNOWN', { what: input.fromLineId })
  const target = await findLine(tx, input.toLineId)
  if (!target) return refuse('LINE_UNKNOWN', { what: input.toLineId })
  if (source.productId !== target.productId) return refuse('PRODUCTS_DIFFER', { from: source.sku, to: target.sku })
  for (const id of [...new Set([source.orderId, target.orderId])].sort()) await lockOrder(tx, id)
  const from = must(await loadOrder(tx, source.orderId), `order ${source.orderId}`)
  const to = must(await loadOrder(tx, target.orderId), `order ${target.orderId}`)
  for (const { number, status } of [from, to]) if (settled.includes(status)) return refuse('ORDER_NOT_OPEN', { number, status })
  const pickList = await openPickListOf(tx, from.id)
  if (pickList) return refuse('ORDER_BEING_PICKED', { number: from.number, pickList })
  const fromLine = must(
    from.lines.find(({ id }) => id === source.id),
    `order line ${source.id}`,
  )
  const toLine = must(
    to.lines.find(({ id }) => id === target.id),
    `order line ${target.id}`,
  )
  if (fromLine.reserved < quantity) return refuse('NOT_RESERVED', { number: from.number, reserved: fromLine.reserved, wanted: quantity })
  if (source.id === target.id || shortOf(toLine) < quantity)
    return refuse('NOT_SHORT', { number: to.number, short: shortOf(toLine), wanted: quantity })
  await giveClaims(call, { from: source.id, to: target.id, productId: source.productId, quantity })
  await shiftLine(tx, source.id, { reserved: -quantity })
  await shiftLine(tx, target.id, { reserved: quantity })
  for (const id of new Set([from.id, to.id])) {
    await refreshOrder(tx, id)
    await weighOrder(call, id)
  }
  // Whoever gave them may have goods of its own: set aside for it, or in a house that the other order may not take from.
  call.freed(source.productId)
  tell(
    'reservationMoved',
    [
      { kind: 'order', id: from.id },
      { kind: 'order', id: to.id },
      { kind: 'product', id: source.productId },
    ],
    { sku: source.sku, quantity, from: from.number, to: to.number, reason },
  )
  return { from: await viewOf(tx, from.id), to: await viewOf(tx, to.id) }
})
