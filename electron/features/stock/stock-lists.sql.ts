// Reading stock: by product and bin, by bin, and why a stock line stands as it does.
import { type RawBuilder, sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containing } from '#electron/database/like.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { pageOfSortedIds } from '#electron/database/sorted-pages.ts'
import type { GoodsSortAsk, GoodsWhere } from '#shared/contract/stock.ts'
import type { ClaimState } from '#shared/domain/stock/goods-sorts.ts'
import { searchText } from '#shared/kernel/text.ts'
import { goodsSortParts } from './goods-sorts.sql.ts'
import type { StockSpot } from './stock-ledger.sql.ts'

const stockRow = [
  'l.id as levelId',
  'l.productId',
  'p.sku',
  'p.name as productName',
  'z.name as zone',
  'b.code as binCode',
  'l.lot',
  'l.onHand',
  'l.reserved',
] as const

function stockLines(db: ReadDb) {
  return db
    .selectFrom('stockLevels as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .innerJoin('zones as z', 'z.id', 'b.zoneId')
    .select(stockRow)
    .select((e) => e('l.onHand', '-', e.ref('l.reserved')).as('available'))
}

export interface StockListAsk {
  readonly search?: string | undefined
  readonly productId?: string | undefined
  readonly where?: GoodsWhere | undefined
  readonly sort?: GoodsSortAsk | undefined
  /** Only what stands in bins that goods can be put in. */
  readonly isShelfOnly?: boolean
  readonly after?: string | undefined
  readonly limit: number
}

/** Stock lines that hold something: first which ones, then what the page shows of them. */
export async function listStockLines(db: ReadDb, ask: StockListAsk) {
  const { ids, next } = await pageOfStockIds(db, ask)
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await stockLines(db).where('l.id', 'in', ids).execute()
  return { rows: inOrderOf(ids, rows, ({ levelId }) => levelId), next }
}

/** The ids of the stock lines on one page of the list, by SKU unless it is asked otherwise, and where the next page begins. */
export function pageOfStockIds(db: ReadDb, ask: StockListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { productId, search, where, sort = { by: 'sku', dir: 'asc' }, isShelfOnly, after, limit } = ask
  let query = db
    .selectFrom('products as p')
    .crossJoin('stockLevels as l') // an inner join would let SQLite read every stock line and sort them all
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .innerJoin('zones as z', 'z.id', 'b.zoneId')
    .whereRef('l.productId', '=', 'p.id')
    .where('l.onHand', '>', 0)
  if (productId) query = query.where('p.id', '=', productId)
  if (isShelfOnly) query = query.where('b.kind', '=', 'shelf')
  if (where?.zone) query = query.where('z.name', '=', where.zone)
  if (where?.warehouseId) query = query.where('z.warehouseId', '=', where.warehouseId)
  if (where?.claims) query = query.where(claimed[where.claims])
  for (const word of searchText(search).split(' ')) {
    if (word)
      query = query.where((e) => e.or([e('p.search', 'like', containing(word)), e('b.code', 'like', containing(word.toUpperCase()))]))
  }
  return pageOfSortedIds(query, sql<string>`l.id`, { parts: goodsSortParts(sort.by, sort.dir), dir: sort.dir, after, limit })
}

const claimed: Readonly<Record<ClaimState, RawBuilder<boolean>>> = {
  free: sql`l.on_hand > l.reserved`,
  reserved: sql`l.reserved > 0`,
  noneFree: sql`l.on_hand = l.reserved`,
}

/** The zones by name, of every warehouse; the place of goods that are on their way has none. */
export async function listZones(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('zones').select('name').distinct().where('name', '<>', '').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

export function loadStockLine(db: ReadDb, levelId: string) {
  return stockLines(db).where('l.id', '=', levelId).executeTakeFirst()
}

/** The orders that claim a stock line. */
export function listClaims(db: ReadDb, levelId: string) {
  return db
    .selectFrom('reservations as r')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'r.orderLineId')
    .innerJoin('salesOrders as o', 'o.id', 'ol.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select(['o.id as orderId', 'o.number as orderNumber', 'c.name as customerName', 'r.quantity'])
    .where('r.stockLevelId', '=', levelId)
    .orderBy('o.id')
    .execute()
}

const CLAIMS_SHOWN = 100

/** Orders that claim a product and no bin of it yet. */
export function listSoftClaims(db: ReadDb, productId: string) {
  return db
    .selectFrom('softClaims as s')
    .innerJoin('salesOrderLines as ol', 'ol.id', 's.orderLineId')
    .innerJoin('salesOrders as o', 'o.id', 'ol.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select(['o.id as orderId', 'o.number as orderNumber', 'c.name as customerName', 's.quantity'])
    .where('s.productId', '=', productId)
    .orderBy('o.id')
    .limit(CLAIMS_SHOWN)
    .execute()
}

/** For whom some of a product is set aside. */
export function listSetAside(db: ReadDb, productId: string) {
  return db
    .selectFrom('allocations as a')
    .leftJoin('customers as c', 'c.id', 'a.customerId')
    .select(['a.id as allocationId', 'a.serves', 'a.channel', 'c.name as customerName', 'a.fromOn', 'a.untilOn', 'a.remaining'])
    .where('a.productId', '=', productId)
    .where('a.status', '=', 'active')
    .where('a.remaining', '>', 0)
    .orderBy('a.id')
    .limit(CLAIMS_SHOWN)
    .execute()
}

const MOVES_SHOWN = 100

/** The last moves in and out of a stock line, newest first. */
export async function listMoves(db: ReadDb, levelId: string) {
  const spot = await db.selectFrom('stockLevels').select(['productId', 'binId', 'lot']).where('id', '=', levelId).executeTakeFirstOrThrow()
  const ids = [...(await newestMoves(db, spot, 'fromBinId')), ...(await newestMoves(db, spot, 'toBinId'))]
  if (ids.length === 0) return []
  return db
    .selectFrom('stockMoves as m')
    .leftJoin('bins as f', 'f.id', 'm.fromBinId')
    .leftJoin('bins as t', 't.id', 'm.toBinId')
    .select(['m.id', 'm.at', 'm.quantity', 'f.code as from', 't.code as to', 'm.reason', 'm.document'])
    .where('m.id', 'in', ids)
    .orderBy('m.id', 'desc')
    .limit(MOVES_SHOWN)
    .execute()
}

/** Out of a spot, or into it: each way has an index of its own, because the moves of a product that sells every hour are too many to read. */
async function newestMoves(db: ReadDb, { productId, binId, lot }: StockSpot, way: 'fromBinId' | 'toBinId'): Promise<string[]> {
  const rows = await db
    .selectFrom('stockMoves')
    .select('id')
    .where('productId', '=', productId)
    .where(way, '=', binId)
    .where('lot', '=', lot)
    .orderBy('id', 'desc')
    .limit(MOVES_SHOWN)
    .execute()
  return rows.map(({ id }) => id)
}
