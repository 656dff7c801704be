// Reading transfers as a list.
import { type RawBuilder, sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containingWords } from '#electron/database/like.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { emptyLast, pageOfSortedIds, type SortParts } from '#electron/database/sorted-pages.ts'
import type { SortDirection } from '#shared/contract/sorting.ts'
import type { TransferSortAsk, TransferWhere } from '#shared/contract/transfers.ts'
import type { TransferSort } from '#shared/domain/transfers/transfer-sorts.ts'
import { addDays } from '#shared/kernel/dates.ts'

export interface TransferListAsk {
  readonly search?: string | undefined
  readonly isOpenOnly: boolean
  readonly where?: TransferWhere | undefined
  readonly sort?: TransferSortAsk | undefined
  readonly after?: string | undefined
  readonly limit: number
  /** When a warehouse day begins. */
  readonly startOf: (day: string) => number
}

/** Transfers, newest first or sorted. */
export async function listTransferRows(db: ReadDb, ask: TransferListAsk) {
  const { ids, next } = await pageOfTransferIds(db, ask)
  return { rows: await transferRowsOf(db, ids), next }
}

/** Transfers by id, in this order. */
export async function transferRowsOf(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('transfers as t')
    .innerJoin('warehouses as f', 'f.id', 't.fromWarehouseId')
    .innerJoin('warehouses as w', 'w.id', 't.toWarehouseId')
    .leftJoin('salesOrders as o', 'o.id', 't.orderId')
    .selectAll('t')
    .select(['o.number as orderNumber', 'f.name as fromName', 'w.name as toName'])
    .where('t.id', 'in', [...ids])
    .execute()
  return inOrderOf(ids, rows, ({ id }) => id)
}

/** The ids of the transfers on one page of the list, and where the next page begins. */
export function pageOfTransferIds(db: ReadDb, ask: TransferListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { search, isOpenOnly, where = {}, sort, after, limit, startOf } = ask
  let query = db
    .selectFrom('transfers as t')
    .innerJoin('warehouses as f', 'f.id', 't.fromWarehouseId')
    .innerJoin('warehouses as w', 'w.id', 't.toWarehouseId')
  if (isOpenOnly) query = query.where('t.status', 'in', ['open', 'onTheWay'])
  if (where.status) query = query.where('t.status', '=', where.status)
  if (where.fromWarehouseId) query = query.where('t.fromWarehouseId', '=', where.fromWarehouseId)
  if (where.toWarehouseId) query = query.where('t.toWarehouseId', '=', where.toWarehouseId)
  if (where.made?.from) query = query.where('t.createdAt', '>=', startOf(where.made.from))
  if (where.made?.to) query = query.where('t.createdAt', '<', startOf(addDays(where.made.to, 1)))
  if (search) query = query.where((e) => e.and(containingWords('t.search', search)))
  const { by, dir } = sort ?? { by: 'createdAt', dir: 'desc' }
  return pageOfSortedIds(query, id, { parts: sortParts(by, dir), dir, after, limit })
}

const id: RawBuilder<string> = sql`t.id`
const steps = sql`case t.status when 'open' then 0 when 'onTheWay' then 1 when 'received' then 2 else 3 end`

function sortParts(by: TransferSort, dir: SortDirection): SortParts {
  switch (by) {
    case 'number':
      return [sql`length(t.number)`, sql`t.number`, id]
    case 'status':
      return [steps, id]
    case 'from':
      return [sql`lower(f.name)`, id]
    case 'to':
      return [sql`lower(w.name)`, id]
    case 'units':
      return [sql`t.units`, id]
    case 'createdAt':
      return [sql`t.created_at`, id]
    case 'shippedAt':
      return [...emptyLastInstant(sql`t.shipped_at`, dir), id]
    case 'receivedAt':
      return [...emptyLastInstant(sql`t.received_at`, dir), id]
  }
}

/** As `emptyLast`, for instants, which PostgreSQL does not compare with a text. */
function emptyLastInstant(at: RawBuilder<unknown>, dir: SortDirection): SortParts {
  const [isEmpty] = emptyLast(at, dir)
  return isEmpty ? [isEmpty, sql`coalesce(${at}, 0)`] : []
}
