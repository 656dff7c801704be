import { nextNumber } from '#electron/database/number-series.ts'
import { picking } from '#shared/contract/picking.ts'
import { handle } from '../handle.ts'
import { loadOrder, lockOrder, refreshOrder } from '../orders/order-work.ts'
import { pickListView } from './pick-list-view.ts'
import { insertPickList, insertTasks, unlistedClaims } from './picking.sql.ts'

/** Only what is reserved can be sent to be picked; what is short stays behind as a back-order. */
export const releaseOrders = handle(picking.releaseOrders, async ({ tx, input, refuse, tell, ids, clock }) => {
  const orderIds = [...new Set(input.orderIds)].sort()
  const numbers: string[] = []
  const tasks: (Awaited<ReturnType<typeof unlistedClaims>>[number] & { orderId: string })[] = []
  for (const orderId of orderIds) {
    await lockOrder(tx, orderId)
    const order = await loadOrder(tx, orderId)
    if (!order) return refuse('ORDER_UNKNOWN', { what: orderId })
    numbers.push(order.number)
    for (const claim of await unlistedClaims(tx, orderId)) tasks.push({ ...claim, orderId })
  }
  if (tasks.length === 0) return refuse('NOTHING_TO_PICK', { orders: numbers })
  tasks.sort(
    (a, b) => a.position - b.position || compare(a.code, b.code) || compare(a.productId, b.productId) || compare(a.orderId, b.orderId),
  )
  const number = await nextNumber(tx, 'pickList')
  await insertPickList(tx, { id: input.id, number, createdAt: clock.now() })
  await insertTasks(
    tx,
    input.id,
    tasks.map(({ position: _, code: __, ...task }) => ({ id: ids.next(), ...task })),
  )
  for (const orderId of orderIds) await refreshOrder(tx, orderId)
  tell('ordersReleased', [{ kind: 'pickList', id: input.id }, ...orderIds.map((id) => ({ kind: 'order', id }) as const)], {
    pickList: number,
    orders: numbers.join(', '),
    lines: tasks.length,
  })
  return pickListView(tx, input.id)
})

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
