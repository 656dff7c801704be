import { deliverShipment } from './deliver-shipment.ts'
import { findPackages } from './find-packages.ts'
import { getShipment } from './get-shipment.ts'
import { listReadyPackages } from './list-ready-packages.ts'
import { listShipments } from './list-shipments.ts'
import { shipOrders } from './ship-orders.ts'
import { shipPackages } from './ship-packages.ts'

export const shippingHandlers = { findPackages, shipPackages, shipOrders, deliverShipment, listReadyPackages, getShipment, listShipments }
