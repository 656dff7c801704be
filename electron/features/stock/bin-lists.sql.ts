// The shelf bins, with how much stands in them.
import { type RawBuilder, sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containing } from '#electron/database/like.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { pageOfSortedIds, type SortParts } from '#electron/database/sorted-pages.ts'
import type { BinSortAsk, BinsWhere } from '#shared/contract/stock.ts'
import type { BinFill, BinSort } from '#shared/domain/stock/bin-sorts.ts'
import { searchText } from '#shared/kernel/text.ts'

export interface BinListAsk {
  readonly search?: string | undefined
  readonly where?: BinsWhere | undefined
  readonly sort?: BinSortAsk | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const lines = sql<number>`(select count(*) from stock_levels l where l.bin_id = b.id and l.on_hand > 0)`
const units = sql<number>`(select coalesce(sum(l.on_hand), 0) from stock_levels l where l.bin_id = b.id and l.on_hand > 0)`

const sortParts: Readonly<Record<BinSort, SortParts>> = {
  bin: [sql`b.position`, sql`b.code`],
  zone: [sql`lower(z.name)`, sql`b.position`, sql`b.code`],
  lines: [lines, sql`b.position`, sql`b.code`],
  units: [units, sql`b.position`, sql`b.code`],
}

const filled: Readonly<Record<BinFill, RawBuilder<boolean>>> = {
  empty: sql`not exists (select 1 from stock_levels l where l.bin_id = b.id and l.on_hand > 0)`,
  filled: sql`exists (select 1 from stock_levels l where l.bin_id = b.id and l.on_hand > 0)`,
}

/** Shelf bins in walking order, or sorted: first which ones, then the sums for those of the page. */
export async function listShelfBins(db: ReadDb, { search, where, sort = { by: 'bin', dir: 'asc' }, after, limit }: BinListAsk) {
  let query = db.selectFrom('bins as b').innerJoin('zones as z', 'z.id', 'b.zoneId').where('b.kind', '=', 'shelf')
  if (search) query = query.where('b.code', 'like', containing(searchText(search).toUpperCase()))
  if (where?.zone) query = query.where('z.name', '=', where.zone)
  if (where?.warehouseId) query = query.where('b.warehouseId', '=', where.warehouseId)
  if (where?.fill) query = query.where(filled[where.fill])
  const { ids, next } = await pageOfSortedIds(query, sql<string>`b.id`, { parts: sortParts[sort.by], dir: sort.dir, after, limit })
  if (ids.length === 0) return { rows: [], next: null }
  const bins = await db
    .selectFrom('bins as b')
    .innerJoin('zones as z', 'z.id', 'b.zoneId')
    .select(['b.id', 'b.code', 'z.name as zone'])
    .where('b.id', 'in', ids)
    .execute()
  const held = await sumBins(db, ids)
  const rows = inOrderOf(ids, bins, ({ id }) => id).map((bin) => ({ ...bin, ...(held.get(bin.id) ?? { lines: 0, units: 0 }) }))
  return { rows, next }
}

async function sumBins(db: ReadDb, binIds: readonly string[]) {
  const sums = await db
    .selectFrom('stockLevels')
    .select((e) => ['binId', e.fn.countAll<number>().as('lines'), e.fn.sum<number>('onHand').as('units')])
    .where('binId', 'in', binIds)
    .where('onHand', '>', 0)
    .groupBy('binId')
    .execute()
  return new Map(sums.map(({ binId, ...sum }) => [binId, sum]))
}
