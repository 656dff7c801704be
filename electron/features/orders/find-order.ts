import { orders } from '#shared/contract/orders.ts'
import { answer } from '../handle.ts'
import { findOrderByNumber } from './orders.sql.ts'

export const findOrder = answer(orders.findOrder, async ({ db, input, refuse }) => {
  return (await findOrderByNumber(db, input.number)) ?? refuse('ORDER_UNKNOWN', { what: input.number })
})
