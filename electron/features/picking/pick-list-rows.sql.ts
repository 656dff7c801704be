// Reading pick lists as a list.
import type { SelectQueryBuilder } from 'kysely'
import { containing } from '#electron/database/like.ts'
import { meantNumbers } from '#electron/database/number-series.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { READ_THROUGH, searchNewestFirst } from '#electron/database/search-newest.ts'
import type { PickListStatus } from '#shared/domain/picking/pick-flow.ts'
import { searchText } from '#shared/kernel/text.ts'

export interface PickListAsk {
  readonly search?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
  readonly openOnly: boolean
  readonly warehouseId?: string | undefined
}

type PickListsQuery = SelectQueryBuilder<Tables & { p: Tables['pickLists'] }, 'p', object>

/** Pick lists newest first. First which ones, from the indexes; then the sums over their tasks. */
export async function listPickListRows(db: ReadDb, ask: PickListAsk) {
  const ids = await (ask.search ? searchedIds(db, ask, ask.search) : newestIds(wanted(db, ask), ask.limit))
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await db
    .selectFrom('pickLists as p')
    .innerJoin('pickTasks as t', 't.pickListId', 'p.id')
    .select((e) => [
      'p.id',
      'p.number',
      'p.status',
      'p.picker',
      'p.createdAt',
      e.fn.count<number>('t.orderId').distinct().as('orders'),
      e.fn.count<number>('t.id').as('lines'),
      e.fn.sum<number>('t.asked').as('unitsAsked'),
      e.fn.sum<number>('t.picked').as('unitsPicked'),
    ])
    .where('p.id', 'in', ids)
    .groupBy(['p.id', 'p.number', 'p.status', 'p.picker', 'p.createdAt'])
    .orderBy('p.id', 'desc')
    .limit(ask.limit + 1)
    .execute()
  const page = rows.slice(0, ask.limit).map((row) => ({ ...row, status: row.status as PickListStatus })) // the table's CHECK allows only statuses
  return { rows: page, next: rows.length > ask.limit ? (page.at(-1)?.id ?? null) : null }
}

/** The lists that the ask is about, whatever is searched among them. */
function wanted(db: ReadDb, { openOnly, after, warehouseId }: PickListAsk): PickListsQuery {
  let query: PickListsQuery = db.selectFrom('pickLists as p')
  if (openOnly) query = query.where('p.status', 'in', ['open', 'inHand'])
  if (after) query = query.where('p.id', '<', after)
  if (warehouseId) query = query.where('p.warehouseId', '=', warehouseId)
  return query
}

async function newestIds(query: PickListsQuery, limit: number): Promise<string[]> {
  const rows = await query
    .select('p.id')
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(({ id }) => id)
}

/** Lists by a part of their number; those of long ago by the whole of it. */
async function searchedIds(db: ReadDb, ask: PickListAsk, search: string): Promise<string[]> {
  const recent = await db.selectFrom('pickLists').select('id').orderBy('id', 'desc').limit(1).offset(READ_THROUGH).executeTakeFirst()
  const newest = wanted(db, ask).where('p.number', 'like', containing(searchText(search).toUpperCase()))
  if (!recent) return newestIds(newest, ask.limit)
  return searchNewestFirst(ask.limit, {
    newest: () => newestIds(newest.where('p.id', '>', recent.id), ask.limit),
    older: [() => newestIds(wanted(db, ask).where('p.number', 'in', meantNumbers('pickList', search)), ask.limit)],
  })
}
