import { joints } from '#shared/contract/joints.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { goTogether, loadOrder, lockOrder } from '../orders/order-work.ts'
import { leaveJoint } from '../packing/leave-joint.ts'
import { jointViewOf } from './joint-view.ts'

/** Taken apart, the leading order keeps what is packed of it; taken out, the others do. */
export const partOrders = handle(joints.partOrders, async (call) => {
  const { tx, input, refuse, tell } = call
  for (const { id } of await goTogether(tx, input.orderId)) await lockOrder(tx, id)
  const order = await loadOrder(tx, input.orderId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  if (order.jointId === null) return refuse('NOT_TOGETHER', { number: order.number })
  const members = await goTogether(tx, order.id)
  const lead = must(members[0], `an order of joint ${order.jointId}`)
  const leaving = members.filter(({ id }) => (input.all ? id !== lead.id : id === order.id))
  const { unpacked } = await leaveJoint(
    call,
    order.jointId,
    leaving.map(({ id }) => id),
  )
  const staying = members.filter((member) => !leaving.includes(member))
  tell(
    'ordersParted',
    members.map(({ id }) => ({ kind: 'order', id }) as const),
    { orders: leaving.map(({ number }) => number).join(', '), others: staying.map(({ number }) => number).join(', '), unpacked },
  )
  return jointViewOf(tx, order.id)
})
