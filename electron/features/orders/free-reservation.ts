import { reservations } from '#shared/contract/reservations.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { claimsOfLine, freeClaimOn } from '../stock/line-claims.ts'
import { holdProduct } from '../stock/product-totals.ts'
import { fillProducts } from './fill-backorders.ts'
import { lockOrder, openPickListOf, refreshOrder, shiftLine } from './line-quantities.sql.ts'
import { findLine } from './movable.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'
import { weighOrder } from './weigh-risk.ts'

const settled = ['draft', 'shipped', 'closed', 'cancelled']

/**
 * The others who wait are filled in the same transaction, by the rule and without the order that let go: else it would get its own units back
 * whenever it is the first in line. It waits for the next goods like everybody else.
 */
export const freeReservation = handle(reservations.freeReservation, async (call) => {
  const { tx, input, refuse, tell } = call
  const { quantity, reason } = input
  const source = await findLine(tx, input.lineId)
  if (!source) return refuse('LINE_UNKNOWN', { what: input.lineId })
  await lockOrder(tx, source.orderId)
  const order = must(await loadOrder(tx, source.orderId), `order ${source.orderId}`)
  const { id, number, status } = order
  if (settled.includes(status)) return refuse('ORDER_NOT_OPEN', { number, status })
  const pickList = await openPickListOf(tx, id)
  if (pickList) return refuse('ORDER_BEING_PICKED', { number, pickList })
  const line = must(
    order.lines.find((one) => one.id === source.id),
    `order line ${source.id}`,
  )
  if (line.reserved < quantity) return refuse('NOT_RESERVED', { number, reserved: line.reserved, wanted: quantity })
  await holdProduct(tx, source.productId)
  const quietly = { ...call, freed: () => {} }
  let open = quantity
  for (const claim of await claimsOfLine(tx, source.id, 'shelf')) {
    const part = Math.min(claim.quantity, open)
    if (part > 0) await freeClaimOn(quietly, { ...claim, quantity: part })
    open -= part
  }
  if (open > 0) throw new Error(`order line ${source.id} has ${open} claims fewer than it reserves`)
  await shiftLine(tx, source.id, { reserved: -quantity })
  const filled = await fillProducts(call, [source.productId], id)
  await refreshOrder(tx, id)
  await weighOrder(call, id)
  const given = [...filled.values()].reduce((sum, units) => sum + units, 0)
  tell(
    'reservationFreed',
    [
      { kind: 'order', id },
      { kind: 'product', id: source.productId },
      ...[...filled.keys()].map((orderId) => ({ kind: 'order', id: orderId }) as const),
    ],
    { sku: source.sku, quantity, from: number, given, reason },
  )
  return { order: await viewOf(tx, id), given }
})
