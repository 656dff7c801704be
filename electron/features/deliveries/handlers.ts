import { getCarrierCosts } from './get-carrier-costs.ts'
import { getDelivery } from './get-delivery.ts'
import { getJoint } from './get-joint.ts'
import { joinOrders } from './join-orders.ts'
import { partOrders } from './part-orders.ts'
import { planDelivery } from './plan-delivery.ts'
import { previewDelivery } from './preview-delivery.ts'
import { previewJoint } from './preview-joint.ts'
import { sendWhole } from './send-whole.ts'
import { setCarrierCosts } from './set-carrier-costs.ts'
import { suggestJoints } from './suggest-joints.ts'

export const deliveriesHandlers = {
  getDelivery,
  previewDelivery,
  planDelivery,
  sendWhole,
  getJoint,
  previewJoint,
  suggestJoints,
  joinOrders,
  partOrders,
  getCarrierCosts,
  setCarrierCosts,
}
