// Reading shipments as a list.
import { type SelectQueryBuilder, sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containingWords } from '#electron/database/like.ts'
import { meantNumbers } from '#electron/database/number-series.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { READ_THROUGH, searchNewestFirst } from '#electron/database/search-newest.ts'
import { pageOfSortedIds } from '#electron/database/sorted-pages.ts'
import type { ShipmentSortAsk, ShipmentWhere } from '#shared/contract/shipping.ts'
import type { Address } from '#shared/contract/terms.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { searchText } from '#shared/kernel/text.ts'
import { customersNamed } from '../parties/customers-named.ts'
import { shipmentSortParts } from './shipment-sorts.sql.ts'

export interface ShipmentListAsk {
  readonly search?: string | undefined
  readonly customerId?: string | undefined
  readonly where?: ShipmentWhere | undefined
  readonly sort?: ShipmentSortAsk | undefined
  /** Where the page begins: the last shipment before it as `instant<TAB>id`, or what a sorted page gave. */
  readonly after?: string | undefined
  readonly limit: number
  /** When a warehouse day begins. */
  readonly startOf: (day: string) => number
}

type ShipmentsQuery = SelectQueryBuilder<Tables & { s: Tables['shipments'] }, 's', object>

/** Shipments, newest first. First which ones, from the indexes; then what the page shows of them. */
export async function listShipmentRows(db: ReadDb, ask: ShipmentListAsk) {
  const { ids, next } = await pageOfShipmentIds(db, ask)
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await db
    .selectFrom('shipments as s')
    .select(['s.id', 's.number', 's.customerName', 's.shipTo', 's.carrier', 's.trackingNumber', 's.packageCount', 's.shippedAt'])
    .where('s.id', 'in', ids)
    .execute()
  const page = inOrderOf(ids, rows, ({ id }) => id).map(({ shipTo, packageCount, ...row }) => {
    const { city, country } = JSON.parse(shipTo) as Address // written from an Address by insertShipment
    return { ...row, city, country, packages: packageCount }
  })
  return { rows: page, next }
}

/** The ids of the shipments on one page of the list, and where the next page begins. */
export async function pageOfShipmentIds(db: ReadDb, ask: ShipmentListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { search, sort, after, limit } = ask
  if (sort) {
    let query = wanted(db, ask)
    if (search) query = query.where((e) => e.and(containingWords('s.search', search)))
    return pageOfSortedIds(query, sql<string>`s.id`, { parts: shipmentSortParts(sort.by), dir: sort.dir, after, limit })
  }
  const ids = await (search ? searchedIds(db, ask, search) : newestIds(from(db, ask), limit))
  if (ids.length === 0) return { ids, next: null }
  const found = await db
    .selectFrom('shipments')
    .select(['id', 'shippedAt'])
    .where('id', 'in', ids)
    .orderBy('shippedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { ids: page.map(({ id }) => id), next: found.length > limit && last ? `${last.shippedAt}\t${last.id}` : null }
}

/** The shipments that the ask is about, whatever is searched among them. */
function wanted(db: ReadDb, { customerId, where, startOf }: ShipmentListAsk): ShipmentsQuery {
  let query: ShipmentsQuery = db.selectFrom('shipments as s')
  if (customerId) query = query.where('s.customerId', '=', customerId)
  if (where?.carrier) query = query.where('s.carrier', '=', where.carrier)
  if (where?.shipped?.from) query = query.where('s.shippedAt', '>=', startOf(where.shipped.from))
  if (where?.shipped?.to) query = query.where('s.shippedAt', '<', startOf(addDays(where.shipped.to, 1)))
  return query
}

/** Newest first, from where the page begins. */
function from(db: ReadDb, ask: ShipmentListAsk): ShipmentsQuery {
  const query = wanted(db, ask)
  const { after } = ask
  if (!after) return query
  const [shippedAt = '0', id = ''] = after.split('\t')
  return query.where(sql<boolean>`(s.shipped_at, s.id) < (${Number(shippedAt)}, ${id})`)
}

async function newestIds(query: ShipmentsQuery, limit: number): Promise<string[]> {
  const rows = await query
    .select('s.id')
    .orderBy('s.shippedAt', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(({ id }) => id)
}

/** Shipments in which every word stands somewhere; those of long ago by their number, the tracking number, an order or package, and the customer. */
async function searchedIds(db: ReadDb, ask: ShipmentListAsk, search: string): Promise<string[]> {
  const recent = await db
    .selectFrom('shipments')
    .select('shippedAt')
    .orderBy('shippedAt', 'desc')
    .limit(1)
    .offset(READ_THROUGH)
    .executeTakeFirst()
  const newest = from(db, ask).where((e) => e.and(containingWords('s.search', search)))
  if (!recent) return newestIds(newest, ask.limit)
  const older = () => from(db, ask).where('s.shippedAt', '<=', recent.shippedAt)
  const packages = db.selectFrom('packages').select('shipmentId').where('shipmentId', 'is not', null).$narrowType<{ shipmentId: string }>()
  const ofOrders = db.selectFrom('salesOrders').select('id').where('number', 'in', meantNumbers('order', search))
  return searchNewestFirst(ask.limit, {
    newest: () => newestIds(newest.where('s.shippedAt', '>', recent.shippedAt), ask.limit),
    older: [
      () => newestIds(older().where('s.number', 'in', meantNumbers('shipment', search)), ask.limit),
      () => newestIds(older().where(trackingBegins(searchText(search))), ask.limit),
      () => newestIds(older().where('s.id', 'in', packages.where('number', 'in', meantNumbers('package', search))), ask.limit),
      () => newestIds(older().where('s.id', 'in', packages.where('orderId', 'in', ofOrders)), ask.limit),
      async () => {
        const customers = await customersNamed(db, search)
        return customers.length === 0 ? [] : newestIds(older().where('s.customerId', 'in', customers), ask.limit)
      },
    ],
  })
}

/** In the words of the index over tracking numbers. */
function trackingBegins(text: string) {
  return sql<boolean>`s.tracking_number <> '' and lower(s.tracking_number) >= ${text} and lower(s.tracking_number) < ${`${text}\uffff`}`
}
