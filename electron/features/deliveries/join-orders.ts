import { joints } from '#shared/contract/joints.ts'
import { jointThatStays } from '#shared/domain/orders/join-orders.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { lockOrder, setJoint } from '../orders/order-work.ts'
import { jointCosts, jointViewOf } from './joint-view.ts'
import { ordersToJoin, withCompany } from './orders-to-join.ts'

/** Orders that go together already bring the whole of their company along. */
export const joinOrders = handle(joints.joinOrders, async ({ tx, input, refuse, tell, ids }) => {
  for (const id of await withCompany(tx, input.orderIds)) await lockOrder(tx, id)
  const joined = await ordersToJoin(tx, input.orderIds)
  if (!joined.ok) return refuse(joined.refusal.code, joined.refusal.data)
  const orders = joined.value
  const { savedMinor, costCurrency } = await jointCosts(tx, orders)
  await setJoint(
    tx,
    orders.map(({ id }) => id),
    jointThatStays(orders) ?? ids.next(),
  )
  tell(
    'ordersJoined',
    orders.map(({ id }) => ({ kind: 'order', id }) as const),
    { orders: orders.map(({ number }) => number).join(', '), savedMinor, currency: costCurrency },
  )
  return jointViewOf(tx, must(input.orderIds[0], 'an order that was asked for'))
})
