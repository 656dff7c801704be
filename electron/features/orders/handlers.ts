import { addOrder } from './add-order.ts'
import { changeOrder } from './change-order.ts'
import { confirmOrder } from './confirm-order.ts'
import { countOrders } from './count-orders.ts'
import { findOrder } from './find-order.ts'
import { getOrder } from './get-order.ts'
import { listOrderWords } from './list-order-words.ts'
import { listOrders } from './list-orders.ts'
import { reserveOrder } from './reserve-order.ts'
import { sendFrom } from './send-from.ts'
import { unconfirmOrder } from './unconfirm-order.ts'

export const ordersHandlers = {
  addOrder,
  changeOrder,
  confirmOrder,
  unconfirmOrder,
  reserveOrder,
  sendFrom,
  getOrder,
  findOrder,
  listOrders,
  listOrderWords,
  countOrders,
}
