import { joints } from '#shared/contract/joints.ts'
import { answer } from '../handle.ts'
import { jointCosts } from './joint-view.ts'
import { ordersToJoin } from './orders-to-join.ts'

export const previewJoint = answer(joints.previewJoint, async ({ db, input, refuse }) => {
  const orders = await ordersToJoin(db, input.orderIds)
  if (!orders.ok) return refuse(orders.refusal.code, orders.refusal.data)
  return jointCosts(db, orders.value)
})
