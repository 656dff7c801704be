import { shipping } from '#shared/contract/shipping.ts'
import { answer } from '../handle.ts'
import { shipmentView } from './shipment-view.ts'

export const getShipment = answer(shipping.getShipment, async ({ db, input, refuse }) => {
  return (await shipmentView(db, input.id)) ?? refuse('SHIPMENT_UNKNOWN', { what: input.id })
})
