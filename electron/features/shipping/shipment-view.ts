import type { ReadDb } from '#electron/database/schema.ts'
import type { ShipmentView } from '#shared/contract/shipping.ts'
import { invoiceOf, loadShipment, loadShippedPackages } from './shipping.sql.ts'

/** A shipment with its packages, the orders they came of, and its invoice once there is one. */
export async function shipmentView(db: ReadDb, id: string): Promise<ShipmentView | undefined> {
  const head = await loadShipment(db, id)
  if (!head) return undefined
  const packages = await loadShippedPackages(db, id)
  const orders = new Map(packages.map(({ orderId, orderNumber }) => [orderId, { id: orderId, number: orderNumber }]))
  return {
    ...head,
    packages: packages.map(({ orderId: _, ...box }) => box),
    orders: [...orders.values()],
    invoiceId: await invoiceOf(db, id),
  }
}
