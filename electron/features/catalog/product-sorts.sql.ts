// What the list of products is sorted by, in SQL.
import { type RawBuilder, sql } from 'kysely'
import type { SortParts } from '#electron/database/sorted-pages.ts'
import type { ProductSort } from '#shared/domain/catalog/product-sorts.ts'

const id = sql`p.id`

/** A sum over what stands on shelves. Reads the stock room's tables for this one list. */
const onShelves = (quantity: RawBuilder<unknown>) => sql`(select coalesce(sum(${quantity}), 0)
  from stock_levels l join bins b on b.id = l.bin_id where l.product_id = p.id and b.kind = 'shelf')`

const parts: Readonly<Record<ProductSort, SortParts>> = {
  sku: [sql`p.sku_folded`],
  name: [sql`lower(p.name)`, id],
  price: [sql`cast(p.unit_price as double precision)`, id],
  onHand: [onShelves(sql`l.on_hand`), id],
  available: [onShelves(sql`l.on_hand - l.reserved`), id],
}

/** What products are compared by; the product's id decides between equals. */
export function productSortParts(by: ProductSort): SortParts {
  return parts[by]
}
