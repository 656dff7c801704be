import { joints } from '#shared/contract/joints.ts'
import { jointThatStays } from '#shared/domain/orders/join-orders.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { chargeApart, chargeOnce, lockOrder, recheckOrder, setJoint } from '../orders/order-work.ts'
import { jointCosts, jointViewOf } from './joint-view.ts'
import { ordersToJoin, withCompany } from './orders-to-join.ts'

/** Orders that go together already bring the whole of their company along. */
export const joinOrders = handle(joints.joinOrders, async (call) => {
  const { tx, input, refuse, tell, ids } = call
  for (const id of await withCompany(tx, input.orderIds)) await lockOrder(tx, id)
  const joined = await ordersToJoin(tx, input.orderIds)
  if (!joined.ok) return refuse(joined.refusal.code, joined.refusal.data)
  const orders = joined.value
  const { savedMinor, costCurrency } = await jointCosts(tx, orders)
  const orderIds = orders.map(({ id }) => id)
  await setJoint(tx, orderIds, jointThatStays(orders) ?? ids.next())
  if (input.chargeOnce) {
    await chargeApart(tx, orderIds)
    await chargeOnce(tx, orderIds)
    for (const id of orderIds) await recheckOrder(call, id)
  }
  tell(
    'ordersJoined',
    orders.map(({ id }) => ({ kind: 'order', id }) as const),
    { orders: orders.map(({ number }) => number).join(', '), savedMinor, currency: costCurrency, isChargedOnce: input.chargeOnce },
  )
  return jointViewOf(tx, must(input.orderIds[0], 'an order that was asked for'))
})
