import type { ReadDb } from '#electron/database/schema.ts'
import type { ShipmentView } from '#shared/contract/shipping.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { invoiceOf, loadShipment, loadShippedPackages } from './shipping.sql.ts'

/** A shipment with its packages, the orders they came of, and its invoice once there is one. */
export async function shipmentView(db: ReadDb, id: string): Promise<ShipmentView | undefined> {
  const head = await loadShipment(db, id)
  if (!head) return undefined
  const packages = await loadShippedPackages(db, id)
  const orders = new Map(packages.map(({ orderId, orderNumber }) => [orderId, { id: orderId, number: orderNumber }]))
  return {
    ...head,
    packages: boxesOf(packages),
    orders: [...orders.values()],
    invoiceId: await invoiceOf(db, id),
  }
}

/** What lay in one box went as one package, under the number of the first. */
function boxesOf(packages: Awaited<ReturnType<typeof loadShippedPackages>>): ShipmentView['packages'] {
  const boxes = groupBy(packages, (box) => box.parcelId ?? box.id)
  return [...boxes.values()].flatMap((shares) => {
    const [first] = shares.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    if (!first) return []
    const { id, number, sscc } = first
    const orderNumbers = [...new Set(shares.map(({ orderNumber }) => orderNumber))]
    return [{ id, number, sscc, orderNumbers, weightGrams: shares.reduce((sum, { weightGrams }) => sum + weightGrams, 0) }]
  })
}
