import { shortOf } from '#shared/domain/orders/order-status.ts'
import type { Work } from '../handle.ts'
import { hardenDay, loadHouse } from '../promising/calendar.ts'
import { reserveForLine } from '../stock/claims.ts'
import { housesFor } from '../warehouses/houses.ts'
import { shiftLine } from './line-quantities.sql.ts'
import type { Order } from './orders.sql.ts'

/** Claims stock for what an order's lines are short of, products always in the same order so that two stations cannot block each other. */
export async function claimShortLines(
  work: Work,
  order: Order,
): Promise<{ reservedNow: number; stillShort: { sku: string; wanted: number; available: number }[] }> {
  const lines = order.lines.filter((line) => shortOf(line) > 0)
  lines.sort((a, b) => (a.productId === b.productId ? a.position - b.position : a.productId < b.productId ? -1 : 1))
  const claimant = { channel: order.channel, customerId: order.customerId, wantedOn: order.promisedOn ?? order.orderedOn }
  const houses = await housesFor(work.tx, order.warehouseId)
  const hardenOn = hardenDay(await loadHouse(work.tx), order.shipByOn, work.clock.now())
  let reservedNow = 0
  const stillShort: { sku: string; wanted: number; available: number }[] = []
  for (const line of lines) {
    const wanted = shortOf(line)
    const got = await reserveForLine(work, { orderLineId: line.id, productId: line.productId, wanted, houses, claimant, hardenOn })
    if (got > 0) await shiftLine(work.tx, line.id, { reserved: got })
    if (got < wanted) stillShort.push({ sku: line.sku, wanted, available: got })
    reservedNow += got
  }
  return { reservedNow, stillShort }
}
