// Reading shipments as a list.
import { type SelectQueryBuilder, sql } from 'kysely'
import { containingWords } from '#electron/database/like.ts'
import { meantNumbers } from '#electron/database/number-series.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { READ_THROUGH, searchNewestFirst } from '#electron/database/search-newest.ts'
import type { Address } from '#shared/contract/terms.ts'
import { searchText } from '#shared/kernel/text.ts'
import { customersNamed } from '../parties/customers-named.ts'

export interface ShipmentListAsk {
  readonly search?: string | undefined
  /** The last shipment of the page before, as `instant<TAB>id`. */
  readonly after?: string | undefined
  readonly limit: number
}

type ShipmentsQuery = SelectQueryBuilder<Tables & { s: Tables['shipments'] }, 's', object>

/** Shipments, newest first. First which ones, from the indexes; then what the page shows of them. */
export async function listShipmentRows(db: ReadDb, ask: ShipmentListAsk) {
  const ids = await (ask.search ? searchedIds(db, ask, ask.search) : newestIds(wanted(db, ask), ask.limit))
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await db
    .selectFrom('shipments as s')
    .select(['s.id', 's.number', 's.customerName', 's.shipTo', 's.carrier', 's.trackingNumber', 's.packageCount', 's.shippedAt'])
    .where('s.id', 'in', ids)
    .orderBy('s.shippedAt', 'desc')
    .orderBy('s.id', 'desc')
    .limit(ask.limit + 1)
    .execute()
  const page = rows.slice(0, ask.limit).map(({ shipTo, packageCount, ...row }) => {
    const { city, country } = JSON.parse(shipTo) as Address // written from an Address by insertShipment
    return { ...row, city, country, packages: packageCount }
  })
  const last = page.at(-1)
  return { rows: page, next: rows.length > ask.limit && last ? `${last.shippedAt}\t${last.id}` : null }
}

function wanted(db: ReadDb, { after }: ShipmentListAsk): ShipmentsQuery {
  const query: ShipmentsQuery = db.selectFrom('shipments as s')
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
  const newest = wanted(db, ask).where((e) => e.and(containingWords('s.search', search)))
  if (!recent) return newestIds(newest, ask.limit)
  const older = () => wanted(db, ask).where('s.shippedAt', '<=', recent.shippedAt)
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
