import type { WriteDb } from '#electron/database/schema.ts'
import { discountColumns } from '#electron/database/stored-discount.ts'
import { amountsOf, orderSums } from '#shared/domain/pricing/order-sums.ts'
import { must } from '#shared/kernel/must.ts'
import { searchText } from '#shared/kernel/text.ts'
import { amendHead, amendLine, loadOrder } from '../orders/order-work.ts'

/**
 * A draft comes to what is still wanted of it. One of which nothing is wanted any more keeps what it last said: it never bound anybody, and
 * so taking its cancellation back gives everything back, what sending costs included.
 */
export async function recountDraft(tx: WriteDb, id: string): Promise<void> {
  const order = must(await loadOrder(tx, id), `order ${id}`)
  if (order.isConfirmed || order.lines.every(({ ordered, cancelled }) => ordered === cancelled)) return
  const lines = order.lines.map((line) => ({ ...line, ...amountsOf(line, line.ordered - line.cancelled, order.currency) }))
  for (const { id: lineId, unitPrice, allowanceMinor, netMinor } of lines) {
    await amendLine(tx, lineId, { ordered: 0, cancelled: 0, unitPrice, allowanceMinor, netMinor })
  }
  const { shippingMinor, discount, number, customerName, customerNumber, customerReference, channel } = order
  const charge = { netMinor: shippingMinor, category: order.shippingCategory, rateBp: order.shippingRateBp }
  const { netMinor, taxMinor, grossMinor, allowanceMinor } = orderSums(lines, discount, charge)
  const { shipTo, promisedOn, carrier, notes, version } = order
  const isSaved = await amendHead(tx, id, version, {
    ...{ shipTo, customerReference, promisedOn, carrier, notes, shippingMinor, netMinor, taxMinor, grossMinor, allowanceMinor },
    ...discountColumns(discount),
    search: searchText(number, customerName, customerNumber, customerReference, channel),
  })
  if (!isSaved) throw new Error(`draft ${number} was saved by somebody else`)
}
