import { shipping } from '#shared/contract/shipping.ts'
import { answer } from '../handle.ts'
import { listShipmentRows } from './shipment-lists.sql.ts'

export const listShipments = answer(shipping.listShipments, ({ db, input }) => listShipmentRows(db, input))
