import { getCarrierCosts } from './get-carrier-costs.ts'
import { getDelivery } from './get-delivery.ts'
import { planDelivery } from './plan-delivery.ts'
import { previewDelivery } from './preview-delivery.ts'
import { sendWhole } from './send-whole.ts'
import { setCarrierCosts } from './set-carrier-costs.ts'

export const deliveriesHandlers = { getDelivery, previewDelivery, planDelivery, sendWhole, getCarrierCosts, setCarrierCosts }
