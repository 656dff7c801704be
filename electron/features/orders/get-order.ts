import { orders } from '#shared/contract/orders.ts'
import { answer } from '../handle.ts'
import { orderView } from './order-view.ts'

export const getOrder = answer(orders.getOrder, async ({ db, input, refuse }) => {
  return (await orderView(db, input.id)) ?? refuse('ORDER_UNKNOWN', { what: input.id })
})
