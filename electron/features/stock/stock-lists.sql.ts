// Reading stock: by product and bin, by bin, and why a stock line stands as it does.
import { sql } from 'kysely'
import { containing } from '#electron/database/like.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { searchText } from '#shared/kernel/text.ts'

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
  /** The last line of the page before, as `SKU<TAB>level id`. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Stock lines that hold something, by SKU. */
export async function listStockLines(db: ReadDb, ask: StockListAsk) {
  let query = stockLines(db).where('l.onHand', '>', 0)
  if (ask.productId) query = query.where('l.productId', '=', ask.productId)
  if (ask.search) {
    const text = searchText(ask.search)
    query = query.where((e) => e.or([e('p.search', 'like', containing(text)), e('b.code', 'like', containing(text.toUpperCase()))]))
  }
  if (ask.after) {
    const [sku = '', id = ''] = ask.after.split('\t')
    query = query.where(sql<boolean>`(p.sku, l.id) > (${sku}, ${id})`)
  }
  const rows = await query
    .orderBy('p.sku')
    .orderBy('l.id')
    .limit(ask.limit + 1)
    .execute()
  const page = rows.slice(0, ask.limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > ask.limit && last ? `${last.sku}\t${last.levelId}` : null }
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

const MOVES_SHOWN = 100

/** The last moves in and out of a stock line, newest first. */
export function listMoves(db: ReadDb, level: { productId: string; binCode: string; lot: string }) {
  return db
    .selectFrom('stockMoves as m')
    .leftJoin('bins as f', 'f.id', 'm.fromBinId')
    .leftJoin('bins as t', 't.id', 'm.toBinId')
    .select(['m.id', 'm.at', 'm.quantity', 'f.code as from', 't.code as to', 'm.reason', 'm.document'])
    .where('m.productId', '=', level.productId)
    .where('m.lot', '=', level.lot)
    .where((e) => e.or([e('f.code', '=', level.binCode), e('t.code', '=', level.binCode)]))
    .orderBy('m.id', 'desc')
    .limit(MOVES_SHOWN)
    .execute()
}

/** Shelf bins in walking order, with how much stands in them. */
export async function listShelfBins(db: ReadDb, ask: { search?: string | undefined; after?: string | undefined; limit: number }) {
  let query = db
    .selectFrom('bins as b')
    .innerJoin('zones as z', 'z.id', 'b.zoneId')
    .leftJoin('stockLevels as l', (join) => join.onRef('l.binId', '=', 'b.id').on('l.onHand', '>', 0))
    .select((e) => [
      'b.id',
      'b.code',
      'z.name as zone',
      'b.position',
      e.fn.count<number>('l.id').as('lines'),
      e.fn.coalesce(e.fn.sum<number>('l.onHand'), e.lit(0)).as('units'),
    ])
    .where('b.kind', '=', 'shelf')
    .groupBy(['b.id', 'b.code', 'z.name', 'b.position'])
  if (ask.search) query = query.where('b.code', 'like', containing(searchText(ask.search).toUpperCase()))
  if (ask.after) {
    const [position = '0', code = ''] = ask.after.split('\t')
    query = query.where(sql<boolean>`(b.position, b.code) > (${Number(position)}, ${code})`)
  }
  const rows = await query
    .orderBy('b.position')
    .orderBy('b.code')
    .limit(ask.limit + 1)
    .execute()
  const page = rows.slice(0, ask.limit)
  const last = page.at(-1)
  return {
    rows: page.map(({ position: _, ...bin }) => bin),
    next: rows.length > ask.limit && last ? `${last.position}\t${last.code}` : null,
  }
}
