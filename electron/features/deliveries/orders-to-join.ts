import type { ReadDb } from '#electron/database/schema.ts'
import { type JoinObstacle, whyNotTogether } from '#shared/domain/orders/join-orders.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { jointMembers } from '../orders/order-work.ts'
import { type JoinableOrder, loadJoinable } from './joints.sql.ts'

type Obstacle = JoinObstacle | { readonly code: 'ORDER_UNKNOWN'; readonly data: { what: string } }

/** The orders that were asked for with those that they go together with already, or what stands in the way of sending them together. */
export async function ordersToJoin(db: ReadDb, orderIds: readonly string[]): Promise<Result<JoinableOrder[], Obstacle>> {
  const orders = await loadJoinable(db, { ids: await withCompany(db, orderIds) })
  const unknown = orderIds.find((id) => !orders.some((order) => order.id === id))
  if (unknown !== undefined) return no({ code: 'ORDER_UNKNOWN', data: { what: unknown } })
  const obstacle = whyNotTogether(orders)
  return obstacle ? no(obstacle) : ok(orders)
}

/** Orders by id, and all that go together with one of them. */
export async function withCompany(db: ReadDb, orderIds: readonly string[]): Promise<string[]> {
  const asked = await loadJoinable(db, { ids: orderIds })
  const joints = new Set(asked.flatMap(({ jointId }) => jointId ?? []))
  const ids = new Set(orderIds)
  for (const joint of joints) for (const { id } of await jointMembers(db, joint)) ids.add(id)
  return [...ids].sort()
}
