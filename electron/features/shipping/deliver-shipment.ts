import { shipping } from '#shared/contract/shipping.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { loadOrder, lockOrder, setDelivered } from '../orders/order-work.ts'
import { loadCompany } from '../setup/company.ts'
import { todayOf } from '../setup/today.ts'
import { shipmentView } from './shipment-view.ts'
import { lastDelivery, saveDelivery } from './shipping.sql.ts'

/** A day that was mistyped may be put right. An order has arrived when all of it was shipped and its last shipment is there. */
export const deliverShipment = handle(shipping.deliverShipment, async ({ tx, input, refuse, tell, clock }) => {
  const before = await shipmentView(tx, input.id)
  if (!before) return refuse('SHIPMENT_UNKNOWN', { what: input.id })
  const shippedOn = dayOf(before.shippedAt, (await loadCompany(tx))?.timeZone ?? 'UTC')
  if (input.deliveredOn < shippedOn) return refuse('DELIVERED_TOO_EARLY', { number: before.number, shippedOn })
  if (input.deliveredOn > (await todayOf(tx, clock))) return refuse('DELIVERED_IN_FUTURE', { deliveredOn: input.deliveredOn })
  const orderIds = before.orders.map(({ id }) => id).sort()
  for (const id of orderIds) await lockOrder(tx, id)
  await saveDelivery(tx, input.id, input.deliveredOn, input.receivedBy)
  for (const id of orderIds) {
    const order = must(await loadOrder(tx, id), `order ${id}`)
    const isAllOut = ['shipped', 'closed'].includes(order.status)
    await setDelivered(tx, id, isAllOut ? ((await lastDelivery(tx, id)) ?? null) : null)
  }
  tell('delivered', [{ kind: 'shipment', id: input.id }, ...orderIds.map((id) => ({ kind: 'order', id }) as const)], {
    shipment: before.number,
    deliveredOn: input.deliveredOn,
    receivedBy: input.receivedBy,
  })
  return must(await shipmentView(tx, input.id), `shipment ${before.number}`)
})
