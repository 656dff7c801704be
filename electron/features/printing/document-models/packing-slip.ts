import type { ReadDb } from '#electron/database/schema.ts'
import type { PackingSlip } from '#electron/documents/packing-slip/model.ts'
import { loadLogo } from '#electron/features/setup/company-logo.ts'
import type { BuiltDocument } from '../built-document.ts'
import { readOwedLines, readPackage, readPackageLines } from '../documents.sql.ts'
import { type House, senderOf } from '../house.ts'

/** What lies in one package and what of its order is still to come. */
export async function packingSlip(db: ReadDb, house: House, packageId: string): Promise<BuiltDocument | undefined> {
  const box = await readPackage(db, packageId)
  if (!box) return undefined
  // Whoever opens the box finds on each line of which order it is, when there are several.
  const numbers = new Map(box.orders.map(({ id, number }) => [id, number]))
  const isShared = numbers.size > 1
  const ofOrder = <Line extends { orderId: string }>({ orderId, ...line }: Line) =>
    isShared ? { ...line, orderNumber: numbers.get(orderId) } : line
  const references = box.orders.map(({ customerReference }) => customerReference).filter(Boolean)
  const document: PackingSlip = {
    kind: 'packingSlip',
    orderNumber: box.orderNumber,
    furtherOrders: isShared ? [...numbers.values()].filter((number) => number !== box.orderNumber) : undefined,
    customerReference: references.join(', ') || undefined,
    orderedOn: isShared ? undefined : box.orderedOn,
    packedOn: house.dayOf(box.closedAt ?? box.openedAt),
    sender: await senderOf(db, house, box.warehouseId),
    logo: await loadLogo(db),
    shipTo: house.printed(box.shipTo),
    packageNumber: box.sequence,
    packageCount: box.packageCount,
    sscc: box.sscc,
    weightGrams: box.weightGrams || undefined,
    carrier: box.usedCarrier || box.wantedCarrier || undefined,
    trackingNumber: box.trackingNumber || undefined,
    contents: (await readPackageLines(db, box.packageIds)).map(ofOrder),
    stillToCome: (await readOwedLines(db, [...numbers.keys()])).map(ofOrder),
    language: house.language,
  }
  return { number: box.number, document }
}
