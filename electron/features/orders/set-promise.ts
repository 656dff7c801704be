import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { shareAnew } from '../promising/outlook.ts'
import { lockOrder } from './line-quantities.sql.ts'
import { savePromise } from './order-risk.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'
import { replanOrder } from './weigh-risk.ts'

const settled = ['shipped', 'closed', 'cancelled']

export const setPromise = handle(orders.setPromise, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockOrder(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  if (settled.includes(order.status)) return refuse('ORDER_NOT_OPEN', { number: order.number, status: order.status })
  await savePromise(tx, input.id, input)
  if (order.isConfirmed) {
    await replanOrder(call, input.id)
    await shareAnew(tx, input.id)
  }
  tell('promiseSet', [{ kind: 'order', id: input.id }], {
    number: order.number,
    promisedOnBefore: order.promisedOn,
    promisedOn: input.promisedOn,
    promiseSource: input.promiseSource,
  })
  return viewOf(tx, input.id)
})
