import type { ReadDb } from '#electron/database/schema.ts'
import type { ShippingLabel } from '#electron/documents/shipping-label/model.ts'
import type { BuiltDocument } from '../built-document.ts'
import { readPackage } from '../documents.sql.ts'
import { type House, senderOf } from '../house.ts'

/** The label for the outside of a package: the carrier it goes with, or the one the order asks for. A second print says that it is a copy. */
export async function shippingLabel(db: ReadDb, house: House, packageId: string, isCopy: boolean): Promise<BuiltDocument | undefined> {
  const box = await readPackage(db, packageId)
  if (!box) return undefined
  const document: ShippingLabel = {
    kind: 'shippingLabel',
    sender: await senderOf(db, house, box.warehouseId),
    shipTo: house.printed(box.shipTo),
    carrier: box.usedCarrier || box.wantedCarrier,
    service: box.service ?? '',
    orderNumber: box.orderNumber,
    furtherOrders: box.orders.map(({ number }) => number).filter((number) => number !== box.orderNumber),
    packageNumber: box.sequence,
    packageCount: box.packageCount,
    weightGrams: box.weightGrams || undefined,
    sscc: box.sscc,
    trackingNumber: box.trackingNumber || undefined,
    shipsOn: house.dayOf(box.shippedAt ?? box.closedAt ?? box.openedAt),
    isCopy,
    language: house.language,
  }
  return { number: box.number, document }
}
