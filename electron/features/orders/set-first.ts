import { reservations } from '#shared/contract/reservations.ts'
import { handle } from '../handle.ts'
import { markRisk } from '../promising/outlook.ts'
import { lockOrder } from './line-quantities.sql.ts'
import { saveFirst } from './order-risk.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

const settled = ['shipped', 'closed', 'cancelled']

/** Nothing that others have reserved is taken away: it is the next goods that go to this order first. */
export const setFirst = handle(reservations.setFirst, async ({ tx, input, refuse, tell, clock }) => {
  const { id, reason } = input
  await lockOrder(tx, id)
  const order = await loadOrder(tx, id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: id })
  const { number, status } = order
  if (settled.includes(status)) return refuse('ORDER_NOT_OPEN', { number, status })
  await saveFirst(tx, id, { at: clock.now(), reason })
  await markRisk(tx, [...new Set(order.lines.map(({ productId }) => productId))])
  tell('orderSetFirst', [{ kind: 'order', id }], { number, reason })
  return viewOf(tx, id)
})

/** It waits its turn by the rule again. */
export const unsetFirst = handle(reservations.unsetFirst, async ({ tx, input, refuse, tell }) => {
  await lockOrder(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const { id, number, first } = order
  if (!first) return refuse('NOT_FIRST', { number })
  await saveFirst(tx, id, null)
  await markRisk(tx, [...new Set(order.lines.map(({ productId }) => productId))])
  tell('orderNotFirst', [{ kind: 'order', id }], { number })
  return viewOf(tx, id)
})
