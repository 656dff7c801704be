// Which orders a list is about: the question of the morning, and what it is narrowed to besides.
import { type SelectQueryBuilder, sql } from 'kysely'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import type { OrderWhere } from '#shared/contract/order-where.ts'
import type { HoldKind } from '#shared/domain/orders/order-holds.ts'
import type { OrderFilter } from '#shared/domain/orders/order-sorts.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { toReleaseIn } from './house-work.sql.ts'

export type OrdersQuery = SelectQueryBuilder<Tables & { o: Tables['salesOrders'] }, 'o', object>

export interface OrderFilterAsk {
  readonly filter: OrderFilter
  readonly customerId?: string | undefined
  readonly where?: OrderWhere | undefined
  readonly today: string
  /** When a warehouse day begins. */
  readonly startOf: (day: string) => number
  /** Of what waits to be released, only what stands in this house. */
  readonly house?: string | undefined
  /** So few orders carry the tag that they are read whole. */
  readonly isTagRare?: boolean | undefined
}

/** The orders that the ask is about, whatever is searched among them. */
export function wantedOrders(
  db: ReadDb,
  { filter, customerId, where = {}, startOf, house, isTagRare = true }: OrderFilterAsk,
): OrdersQuery {
  let query: OrdersQuery = filtered(db.selectFrom('salesOrders as o'), filter)
  if (house !== undefined && filter === 'toRelease') query = query.where(toReleaseIn(house))
  if (customerId) query = query.where('o.customerId', '=', customerId)
  if (where.customerId) query = query.where('o.customerId', '=', where.customerId)
  if (where.status) query = query.where('o.status', '=', where.status)
  if (where.channel) query = query.where('o.channel', '=', where.channel)
  if (where.carrier) query = query.where('o.carrier', '=', where.carrier)
  if (where.bin) query = query.where('o.id', 'in', claimingBin(db, where.bin))
  if (where.hold) query = query.where('o.id', 'in', heldFor(db, where.hold))
  const { tag } = where
  if (tag && isTagRare) query = query.where('o.id', 'in', (e) => e.selectFrom('orderTags').select('orderId').where('tag', '=', tag))
  if (tag && !isTagRare)
    query = query.where((e) =>
      e.exists(e.selectFrom('orderTags as t').select('t.tag').whereRef('t.orderId', '=', 'o.id').where('t.tag', '=', tag)),
    )
  if (where.warehouseId) query = query.where('o.warehouseId', '=', where.warehouseId)
  const { ordered, purchased, promised, shipped, delivered } = where
  if (ordered?.from) query = query.where('o.orderedOn', '>=', ordered.from)
  if (ordered?.to) query = query.where('o.orderedOn', '<=', ordered.to)
  if (promised?.from) query = query.where('o.promisedOn', '>=', promised.from)
  if (promised?.to) query = query.where('o.promisedOn', '<=', promised.to)
  if (purchased?.from) query = query.where('o.purchasedOn', '>=', purchased.from)
  if (purchased?.to) query = query.where('o.purchasedOn', '<=', purchased.to)
  if (delivered?.from) query = query.where('o.deliveredOn', '>=', delivered.from)
  if (delivered?.to) query = query.where('o.deliveredOn', '<=', delivered.to)
  if (shipped?.from || shipped?.to) query = query.where('o.id', 'in', shippedBetween(db, shipped, startOf))
  return query
}

/** Orders with a claim on a bin; warehouses may have bins of the same code, and all of them count. */
function claimingBin(db: ReadDb, code: string) {
  return db
    .selectFrom('bins as b')
    .innerJoin('stockLevels as l', 'l.binId', 'b.id')
    .innerJoin('reservations as r', 'r.stockLevelId', 'l.id')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'r.orderLineId')
    .select('ol.orderId')
    .where('b.code', '=', code.toUpperCase())
}

/** Orders with a hold that stands, of this reason. */
function heldFor(db: ReadDb, kind: HoldKind) {
  const standing = db.selectFrom('orderHolds').select('orderId').where('releasedAt', 'is', null)
  return kind === 'prepaid' ? standing.where('rule', '=', 'prepaid') : standing.where('reason', '=', kind)
}

function shippedBetween(db: ReadDb, days: { from?: string | undefined; to?: string | undefined }, startOf: (day: string) => number) {
  let query = db.selectFrom('shipments as s').innerJoin('packages as p', 'p.shipmentId', 's.id').select('p.orderId')
  if (days.from) query = query.where('s.shippedAt', '>=', startOf(days.from))
  if (days.to) query = query.where('s.shippedAt', '<', startOf(addDays(days.to, 1)))
  return query
}

function filtered(query: OrdersQuery, filter: OrderFilter): OrdersQuery {
  switch (filter) {
    case 'all':
      return query
    case 'open':
      return query.where('o.status', 'in', openStatuses)
    case 'draft':
      return query.where('o.status', '=', 'draft')
    case 'toRelease':
      return query.where('o.status', 'in', ['confirmed', 'partShipped']).where('o.unitsReserved', '>', 0).where('o.openHolds', '=', 0)
    case 'onHold':
      return query.where('o.openHolds', '>', 0).where('o.status', 'in', openStatuses)
    case 'short':
      return query.where('o.unitsShort', '>', 0)
    // Literal, because the index over orders at risk is used only where the engine sees that the query is about these.
    case 'atRisk':
      return query.where(sql<boolean>`o.risk in ('atRisk','late')`).where(sql<boolean>`o.risk = 'atRisk'`)
    case 'late':
      return query.where(sql<boolean>`o.risk in ('atRisk','late')`).where(sql<boolean>`o.risk = 'late'`)
    case 'picking':
      return query.where('o.status', 'in', ['released', 'picking', 'picked'])
    case 'packed':
      return query.where('o.status', 'in', ['packing', 'packed'])
    case 'shipped':
      // Said by what they are not: nearly all orders are shipped, so the newest fill the page soon, where an index of them would be sorted whole.
      return query.where('o.status', 'not in', ['draft', 'cancelled', ...openStatuses])
  }
}
