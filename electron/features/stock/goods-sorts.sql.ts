// What the goods in stock are sorted by, in SQL.
import { sql } from 'kysely'
import { emptyLast, type SortParts } from '#electron/database/sorted-pages.ts'
import type { SortDirection } from '#shared/contract/sorting.ts'
import type { GoodsSort } from '#shared/domain/stock/goods-sorts.ts'

const id = sql`l.id`

/** What stock lines are compared by; the line's id decides between equals. Bins stand in walking order. */
export function goodsSortParts(by: GoodsSort, dir: SortDirection): SortParts {
  switch (by) {
    case 'sku':
      return [sql`p.sku`, id]
    case 'name':
      return [sql`lower(p.name)`, id]
    case 'bin':
      return [sql`b.position`, sql`b.code`, sql`p.sku`, id]
    case 'zone':
      return [sql`lower(z.name)`, sql`b.position`, sql`b.code`, id]
    case 'lot':
      return [...emptyLast(sql`l.lot`, dir, sql`l.lot = ''`), id]
    case 'onHand':
      return [sql`l.on_hand`, id]
    case 'reserved':
      return [sql`l.reserved`, id]
    case 'available':
      return [sql`(l.on_hand - l.reserved)`, id]
  }
}
