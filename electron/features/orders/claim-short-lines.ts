import { shortOf } from '#shared/domain/orders/order-status.ts'
import type { Day } from '#shared/kernel/dates.ts'
import type { Work } from '../handle.ts'
import { type House, hardenDay, loadHouse } from '../promising/calendar.ts'
import { type ClaimAsk, reserveForLine } from '../stock/claims.ts'
import { reserveForLines } from '../stock/reserve-for-lines.ts'
import { housesFor } from '../warehouses/houses.ts'
import { shiftLines } from './line-quantities.sql.ts'
import type { Order } from './orders.sql.ts'

/** Claims stock for what an order's lines are short of, products always in the same order so that two stations cannot block each other. */
export async function claimShortLines(
  work: Work,
  order: Order,
  house?: House,
): Promise<{ reservedNow: number; stillShort: { sku: string; wanted: number; available: number }[] }> {
  const lines = order.lines.filter((line) => shortOf(line) > 0)
  lines.sort((a, b) => (a.productId === b.productId ? a.position - b.position : a.productId < b.productId ? -1 : 1))
  const claimant = { channel: order.channel, customerId: order.customerId, wantedOn: order.promisedOn ?? order.orderedOn }
  const houses = await housesFor(work.tx, order.warehouseId)
  const hardenOn = hardenDay(house ?? (await loadHouse(work.tx)), order.shipByOn, work.clock.now())
  const asks = lines.map((line) => ({ orderLineId: line.id, productId: line.productId, wanted: shortOf(line), houses, claimant }))
  const got = hardenOn === undefined ? await reserveForLines(work, asks) : await reserveLater(work, asks, hardenOn)
  const reserved = asks.map(({ orderLineId }) => ({ orderLineId, quantity: got.get(orderLineId) ?? 0 }))
  await shiftLines(
    work.tx,
    { reserved: 1 },
    reserved.filter(({ quantity }) => quantity > 0),
  )
  const stillShort = lines.flatMap((line) => {
    const wanted = shortOf(line)
    const available = got.get(line.id) ?? 0
    return available < wanted ? [{ sku: line.sku, wanted, available }] : []
  })
  return { reservedNow: reserved.reduce((sum, { quantity }) => sum + quantity, 0), stillShort }
}

/** Claims that are bound to bins on another day. */
async function reserveLater(work: Work, asks: readonly ClaimAsk[], hardenOn: Day): Promise<Map<string, number>> {
  const got = new Map<string, number>()
  for (const ask of asks) got.set(ask.orderLineId, await reserveForLine(work, { ...ask, hardenOn }))
  return got
}
