// How an order stands to its promise: by when it must leave, and whether it will. The only SQL that writes it, but for the marks that ask for it again.
import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import { changeRow } from '#electron/database/kept-rows.ts'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { coverShort } from '#shared/domain/promising/cover-short.ts'
import type { LateRisk, RiskFacts, RiskLevel } from '#shared/domain/promising/late-risk.ts'
import type { ShipBy } from '#shared/domain/promising/ship-by.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { deliveriesFor } from './deliveries-for.ts'

const isOpen = new Set<string>(openStatuses)

export interface RiskState {
  readonly facts: RiskFacts
  readonly before: LateRisk
}

const riskColumns = kept((db: ReadDb, { orderIds }: { orderIds: readonly string[] }) =>
  db
    .selectFrom('salesOrders')
    .select(['id', 'status', 'shipByOn', 'shipByAt', 'beginByAt', 'unitsShort', 'unitsPicked', 'unitsReserved', 'openHolds'])
    .select(['risk', 'riskReason', 'actByAt', 'riskUntil'])
    .where('id', 'in', orderIds),
)

/** What the rule wants to know of orders, and what it said the last time. */
export async function loadRisks(db: ReadDb, orderIds: readonly string[]): Promise<Map<string, RiskState>> {
  if (orderIds.length === 0) return new Map()
  const orders = await riskColumns.all(db, { orderIds })
  const short = orders.filter(({ status, shipByAt, unitsShort }) => isOpen.has(status) && shipByAt !== null && unitsShort > 0)
  const covers = await coversOf(
    db,
    short.map(({ id }) => id),
  )
  return new Map(orders.map((order) => [order.id, { facts: factsOf(order, covers), before: riskBefore(order) }]))
}

function riskBefore(row: { risk: string; riskReason: string; actByAt: number | null; riskUntil: number | null }): LateRisk {
  const { risk, riskReason, actByAt, riskUntil: until } = row
  return { level: risk as RiskLevel, reason: riskReason as LateRisk['reason'], actByAt, until } // as saveRisk wrote them
}

interface StoredFacts extends Pick<RiskFacts, 'shipByOn' | 'shipByAt' | 'beginByAt'> {
  readonly id: string
  readonly status: string
  readonly unitsShort: number
  readonly unitsPicked: number
  readonly unitsReserved: number
  readonly openHolds: number
}

function factsOf(order: StoredFacts, covers: ReadonlyMap<string, RiskFacts['cover']>): RiskFacts {
  const { id, status, shipByOn, shipByAt, beginByAt, unitsShort, openHolds } = order
  const cover = covers.get(id) ?? null
  return {
    isOpen: isOpen.has(status),
    step: stepOf(order),
    isOnHold: openHolds > 0,
    shipByOn,
    shipByAt,
    beginByAt,
    short: unitsShort,
    cover,
  }
}

function stepOf(order: { status: string; unitsPicked: number; unitsReserved: number; unitsShort: number }): RiskFacts['step'] {
  if (order.status === 'released') return 'toPick'
  if (order.status === 'picking' || order.status === 'picked' || order.status === 'packing') return 'picking'
  if (order.status === 'packed') return order.unitsReserved + order.unitsShort > 0 ? 'toRelease' : 'packed'
  return 'toRelease'
}

/** By order, the delivery with which all that it lacks would be there, were the deliveries shared out by the rule as they will be on the day. */
async function coversOf(db: ReadDb, orderIds: readonly string[]): Promise<Map<string, RiskFacts['cover']>> {
  if (orderIds.length === 0) return new Map()
  const lines = await db
    .selectFrom('salesOrderLines')
    .select(['id', 'orderId', 'productId', sql<number>`ordered - cancelled - reserved - picked - packed - shipped`.as('short')])
    .where('orderId', 'in', [...orderIds])
    .execute()
  const lacking = lines.filter(({ short }) => short > 0)
  if (lacking.length === 0) return new Map()
  const waits = await deliveriesFor(db, [...new Set(lacking.map(({ productId }) => productId))])
  return new Map(
    [...groupBy(lacking, ({ orderId }) => orderId)].map(([id, all]) => [
      id,
      coverShort(all.map((line) => ({ short: line.short, comes: waits.get(line.id) ?? [] }))),
    ]),
  )
}

export async function saveRisk(tx: WriteDb, orderId: string, risk: LateRisk, at: number): Promise<void> {
  const { level, reason, actByAt, until } = risk
  await changeRow(tx, 'salesOrders', orderId, { risk: level, riskReason: reason, actByAt, riskAt: at, riskUntil: until })
}

export async function saveShipBy(tx: WriteDb, orderId: string, shipBy: ShipBy | null): Promise<void> {
  const { on = null, at = null, beginAt = null } = shipBy ?? {}
  await changeRow(tx, 'salesOrders', orderId, { shipByOn: on, shipByAt: at, beginByAt: beginAt })
}

export async function savePromise(
  tx: WriteDb,
  orderId: string,
  promise: { promisedOn: string | null; promiseSource: string; wishedOn?: string | null | undefined },
): Promise<void> {
  const { promisedOn, promiseSource, wishedOn } = promise
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ promisedOn, promiseSource, ...(wishedOn !== undefined && { wishedOn }), version: e('version', '+', 1) }))
    .where('id', '=', orderId)
    .execute()
}

export async function saveShipComplete(tx: WriteDb, orderId: string, shipComplete: boolean): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ shipComplete: shipComplete ? 1 : 0, version: e('version', '+', 1) }))
    .where('id', '=', orderId)
    .execute()
}

/** Puts an order before all others that wait, or back in line. */
export async function saveFirst(tx: WriteDb, orderId: string, first: { at: number; reason: string } | null): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ firstAt: first?.at ?? null, firstReason: first?.reason ?? '', version: e('version', '+', 1) }))
    .where('id', '=', orderId)
    .execute()
}

/** The last moment at which an order may leave; null without a promise. */
export async function loadShipByAt(db: ReadDb, orderId: string): Promise<number | null> {
  const row = await db.selectFrom('salesOrders').select('shipByAt').where('id', '=', orderId).executeTakeFirst()
  return row?.shipByAt ?? null
}

const promisesOf = kept((db: ReadDb, { orderIds }: { orderIds: readonly string[] }) =>
  db
    .selectFrom('salesOrders')
    .select(['id', 'promisedOn', 'carrier', 'shipTo', 'shipByOn', 'shipByAt', 'beginByAt'])
    .where('id', 'in', orderIds)
    .orderBy('id'),
)

/** What the way of orders to their customers depends on. */
export async function loadPromises(db: ReadDb, orderIds: readonly string[]) {
  if (orderIds.length === 0) return []
  const orders = await promisesOf.all(db, { orderIds })
  const promised = orders.filter(({ promisedOn }) => promisedOn !== null).map(({ id }) => id)
  const hours = await leadHoursOf(db, promised)
  return orders.map(({ shipTo, ...order }) => {
    const { country } = JSON.parse(shipTo) as { country: string } // written from an Address by saveHead
    return { ...order, country, leadHours: hours.get(order.id) ?? [] }
  })
}

const leadHours = kept((db: ReadDb, { orderIds }: { orderIds: readonly string[] }) =>
  db
    .selectFrom('salesOrderLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select(['l.orderId', 'p.leadHours'])
    .distinct()
    .where('l.orderId', 'in', orderIds),
)

/** The lead hours of the products that an order has, each once; a product without its own has null. */
async function leadHoursOf(db: ReadDb, orderIds: readonly string[]): Promise<Map<string, (number | null)[]>> {
  if (orderIds.length === 0) return new Map()
  const rows = await leadHours.all(db, { orderIds })
  return new Map([...groupBy(rows, ({ orderId }) => orderId)].map(([id, all]) => [id, all.map(({ leadHours }) => leadHours)]))
}

/** Orders of which time may say something else now, the longest overdue first. */
export async function risksDue(db: ReadDb, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('salesOrders')
    .select('id')
    .where('riskUntil', 'is not', null)
    .where('riskUntil', '<=', now)
    .orderBy('riskUntil')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function nextRiskAt(db: ReadDb): Promise<number | undefined> {
  const row = await db
    .selectFrom('salesOrders')
    .select('riskUntil')
    .where('riskUntil', 'is not', null)
    .orderBy('riskUntil')
    .limit(1)
    .executeTakeFirst()
  return row?.riskUntil ?? undefined
}
