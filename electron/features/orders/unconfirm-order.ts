import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { claimsOfLine, freeClaimOn } from '../stock/line-claims.ts'
import { chargeParts } from './charge-parts.ts'
import { dropPlan, loadDeliveryPlan } from './delivery-parts.sql.ts'
import { chargeApart, chargeOthers } from './joint-charges.ts'
import { refreshOrder, shiftLine, wasReleased } from './line-quantities.sql.ts'
import { lockTogether } from './lock-together.ts'
import { markDraft } from './order-heads.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

/** Only an order of which nothing was released, picked, shipped or cancelled becomes a draft again: everything else has left traces elsewhere. */
export const unconfirmOrder = handle(orders.unconfirmOrder, async (call) => {
  const { tx, input, refuse, tell } = call
  const others = await lockTogether(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const isUntouched = order.lines.every((line) => line.picked + line.packed + line.shipped + line.cancelled === 0)
  if (!order.isConfirmed || !isUntouched || (await wasReleased(tx, input.id))) {
    return refuse('ORDER_UNDER_WAY', { number: order.number, status: order.status })
  }
  let freed = 0
  for (const line of order.lines) {
    for (const { stockLevelId, quantity } of await claimsOfLine(tx, line.id, 'shelf')) {
      await freeClaimOn(call, { orderLineId: line.id, stockLevelId, quantity })
    }
    await shiftLine(tx, line.id, { reserved: -line.reserved })
    freed += line.reserved
  }
  await chargeParts(tx, order, (await loadDeliveryPlan(tx, input.id))?.extraMinor ?? 0, 0)
  await dropPlan(tx, input.id)
  // A draft goes with nobody: it pays for its own sending, and the others settle theirs.
  await chargeApart(tx, [input.id])
  await markDraft(tx, input.id)
  await refreshOrder(tx, input.id)
  await chargeOthers(call, others)
  tell('orderUnconfirmed', [{ kind: 'order', id: input.id }], { number: order.number, freed })
  return viewOf(tx, input.id)
})
