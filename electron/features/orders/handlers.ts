import { addOrder } from './add-order.ts'
import { changeHoldSettings } from './change-hold-settings.ts'
import { changeOrder } from './change-order.ts'
import { confirmOrder } from './confirm-order.ts'
import { countOrders } from './count-orders.ts'
import { explainPromise } from './explain-promise.ts'
import { fillBackorders } from './fill-backorders.ts'
import { findOrder } from './find-order.ts'
import { freeReservation } from './free-reservation.ts'
import { getCustomerCredit } from './get-customer-credit.ts'
import { getHoldSettings } from './get-hold-settings.ts'
import { getOrder } from './get-order.ts'
import { listFilled } from './list-filled.ts'
import { listMovable } from './list-movable.ts'
import { listOrderWords } from './list-order-words.ts'
import { listOrders } from './list-orders.ts'
import { listWaiting } from './list-waiting.ts'
import { moveReservation } from './move-reservation.ts'
import { placeHold } from './place-hold.ts'
import { recheckHolds } from './recheck-holds.ts'
import { recordPrepayment } from './record-prepayment.ts'
import { releaseHold } from './release-hold.ts'
import { reserveOrder } from './reserve-order.ts'
import { sendFrom } from './send-from.ts'
import { setCustomerCredit } from './set-customer-credit.ts'
import { setFirst, unsetFirst } from './set-first.ts'
import { setPromise } from './set-promise.ts'
import { findPurchaseOrder, setPurchaseOrder } from './set-purchase-order.ts'
import { setShipComplete } from './set-ship-complete.ts'
import { tagOrders } from './tag-orders.ts'
import { unconfirmOrder } from './unconfirm-order.ts'

export const ordersHandlers = {
  addOrder,
  changeOrder,
  confirmOrder,
  unconfirmOrder,
  reserveOrder,
  sendFrom,
  setPurchaseOrder,
  findPurchaseOrder,
  tagOrders,
  getOrder,
  findOrder,
  listOrders,
  listOrderWords,
  countOrders,
  moveReservation,
  freeReservation,
  explainPromise,
  listWaiting,
  setShipComplete,
  setPromise,
  setFirst,
  unsetFirst,
  fillBackorders,
  listFilled,
  listMovable,
}

export const holdsHandlers = {
  placeHold,
  releaseHold,
  recheckHolds,
  recordPrepayment,
  setCustomerCredit,
  getCustomerCredit,
  getHoldSettings,
  changeHoldSettings,
}
