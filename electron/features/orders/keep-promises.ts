// What time brings about on orders, in steps small enough that no scan waits: claims get their bins, and risks are weighed again.
import type { EngineName } from '#electron/database/ddl.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { RiskLevel } from '#shared/domain/promising/late-risk.ts'
import { type Clock, dayOf } from '#shared/kernel/dates.ts'
import type { Work } from '../handle.ts'
import { loadHouse } from '../promising/calendar.ts'
import { markThoseWaiting, productToWeigh } from '../promising/outlook.ts'
import { hardenOrder } from '../stock/claims.ts'
import { ordersToHarden } from '../stock/product-totals.ts'
import { lockOrder } from './line-quantities.sql.ts'
import { nextRiskAt, risksDue } from './order-risk.sql.ts'
import { holdOrders } from './waiting-lines.sql.ts'
import { planShipBys, weighRisks } from './weigh-risk.ts'

const ORDERS_AT_ONCE = 50
/** Weighing many costs a few statements and no more. */
const WEIGHED_AT_ONCE = 500

/** Binds claims to bins whose day has come, and says of which orders. */
export async function bindDueClaims(work: Work): Promise<string[]> {
  const { timeZone } = await loadHouse(work.tx)
  const orderIds = (await ordersToHarden(work.tx, dayOf(work.clock.now(), timeZone), ORDERS_AT_ONCE)).sort()
  for (const orderId of orderIds) {
    await lockOrder(work.tx, orderId)
    await hardenOrder(work, orderId)
  }
  return orderIds
}

/** Whether the day of any claim has come. */
export async function areClaimsDue(db: ReadDb, clock: Clock): Promise<boolean> {
  const { timeZone } = await loadHouse(db)
  return (await ordersToHarden(db, dayOf(clock.now(), timeZone), 1)).length > 0
}

/** Plans and weighs the orders whose time has come. Says how many those were, and which of them stand otherwise than before. */
export async function weighDueOrders(
  work: Pick<Work, 'tx' | 'clock'> & { readonly engine: EngineName },
): Promise<{ weighed: number; changed: Map<RiskLevel, string[]> }> {
  const { tx, clock } = work
  const house = await loadHouse(tx)
  const orderIds = (await risksDue(tx, clock.now(), WEIGHED_AT_ONCE)).sort()
  if (orderIds.length === 0) return { weighed: 0, changed: new Map() }
  await holdOrders(tx, orderIds)
  await planShipBys(work, orderIds, house)
  return { weighed: orderIds.length, changed: await weighRisks(work, orderIds, house.timeZone) }
}

/** Marks those who wait for a product whose deliveries are shared out anew; false when there is none. */
export async function markNextShared(tx: WriteDb): Promise<boolean> {
  const productId = await productToWeigh(tx)
  if (productId !== undefined) await markThoseWaiting(tx, productId)
  return productId !== undefined
}

/** Whether the deliveries of any product are shared out anew. */
export async function isSharedAnew(db: ReadDb): Promise<boolean> {
  return (await productToWeigh(db)) !== undefined
}

/** When the next order has to be weighed. */
export function nextWeighing(db: ReadDb): Promise<number | undefined> {
  return nextRiskAt(db)
}
