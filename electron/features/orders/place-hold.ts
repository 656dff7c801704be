import { holds } from '#shared/contract/holds.ts'
import { handle } from '../handle.ts'
import { insertHold, loadHolds } from './holds.sql.ts'
import { lockOrder } from './line-quantities.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

export const placeHold = handle(holds.placeHold, async ({ tx, input, refuse, tell, caller, clock }) => {
  const { id, orderId, reason, note } = input
  await lockOrder(tx, orderId)
  const order = await loadOrder(tx, orderId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: orderId })
  const { number, status } = order
  if (['draft', 'shipped', 'closed', 'cancelled'].includes(status)) return refuse('ORDER_NOT_OPEN', { number, status })
  if ((await loadHolds(tx, orderId)).some((hold) => hold.rule === null && hold.reason === reason)) return refuse('HOLD_TWICE', { reason })
  await insertHold(tx, { id, orderId, reason, rule: '', note, placedAt: clock.now(), placedBy: caller.userName })
  tell('orderHeld', [{ kind: 'order', id: orderId }], { number, reason, note })
  return viewOf(tx, orderId)
})
