import type { ReadDb } from '#electron/database/schema.ts'
import type { ParcelLabel } from '#electron/documents/shipping-label/model.ts'
import { usedTemplate } from '#electron/features/labels/used-template.ts'
import { lineNet } from '#shared/kernel/money.ts'
import type { BuiltDocument } from '../built-document.ts'
import { readPackage, readPackedWorth } from '../documents.sql.ts'
import { type House, senderOf } from '../house.ts'

type ParcelAsk = { readonly kind: ParcelLabel['kind']; readonly packageId: string; readonly isCopy: boolean }

/**
 * A label for the outside of a package: the carrier it goes with, or the one the order asks for. A second print says that it is a copy.
 * The customs want to know what lies in it and what that is worth, in the currency in which it was sold.
 */
export async function parcelLabel(db: ReadDb, house: House, { kind, packageId, isCopy }: ParcelAsk): Promise<BuiltDocument | undefined> {
  const box = await readPackage(db, packageId)
  if (!box) return undefined
  const document: ParcelLabel = {
    kind,
    template: await usedTemplate(db, kind),
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
    ...(kind === 'palletLabel' || kind === 'customsLabel' ? await contentsOf(db, box.packageIds) : {}),
    isCopy,
    language: house.language,
  }
  return { number: box.number, document }
}

async function contentsOf(db: ReadDb, packageIds: readonly string[]) {
  const lines = await readPackedWorth(db, packageIds)
  const contents = lines.map(({ quantity, description, unitPrice, currency, hsCode, originCountry, weightGrams }) => {
    const worth = lineNet(unitPrice, quantity, currency)
    return { quantity, description, worth, hsCode, originCountry, weightGrams: weightGrams * quantity }
  })
  return { contents, currency: lines[0]?.currency }
}
