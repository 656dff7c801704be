import { deliveries } from '#shared/contract/deliveries.ts'
import { answer } from '../handle.ts'
import { deliveryView } from './delivery-view.ts'

export const getDelivery = answer(deliveries.getDelivery, async ({ db, input, refuse }) => {
  return (await deliveryView(db, input.orderId)) ?? refuse('ORDER_UNKNOWN', { what: input.orderId })
})
