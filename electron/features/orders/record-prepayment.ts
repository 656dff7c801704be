import { holds } from '#shared/contract/holds.ts'
import { handle } from '../handle.ts'
import { applyHoldRules, holdFacts } from './hold-rules.ts'
import { insertPrepayment, prepaidOf } from './holds.sql.ts'
import { lockOrder } from './line-quantities.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

/** Money that comes before the invoice is for the order; a hold that waited for it comes off in the same moment. */
export const recordPrepayment = handle(holds.recordPrepayment, async (call) => {
  const { tx, input, refuse, tell, clock } = call
  const { id, orderId, amountMinor, paidOn, note } = input
  await lockOrder(tx, orderId)
  const order = await loadOrder(tx, orderId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: orderId })
  const { number, status, currency, grossMinor } = order
  if (['shipped', 'closed', 'cancelled'].includes(status)) return refuse('ORDER_NOT_OPEN', { number, status })
  const openMinor = grossMinor - (await prepaidOf(tx, orderId))
  if (amountMinor > openMinor) return refuse('PAID_TOO_MUCH', { openMinor: Math.max(0, openMinor), amountMinor })
  await insertPrepayment(tx, { id, orderId, amountMinor, paidOn, note, at: clock.now() })
  const changes = order.isConfirmed ? await applyHoldRules(call, order) : { placed: [], released: [] }
  const about = [
    { kind: 'order', id: orderId },
    { kind: 'customer', id: order.customerId },
  ] as const
  tell('prepaymentRecorded', about, { number, amountMinor, openMinor: openMinor - amountMinor, currency, paidOn, ...holdFacts(changes) })
  return viewOf(tx, orderId)
})
