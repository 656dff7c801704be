// The prices of one list or of all, as they import again.
import { sql } from 'kysely'
import { containing } from '#electron/database/like.ts'
import { searchText } from '#shared/kernel/text.ts'
import { byKey, type ListFile } from './list-file.ts'

export const prices: ListFile = {
  headers: ['list', 'currency', 'group', 'customer', 'sku', 'from_quantity', 'unit_price', 'valid_from', 'valid_to'],
  pages(db, { filter }) {
    let query = db
      .selectFrom('prices as p')
      .innerJoin('priceLists as l', 'l.id', 'p.listId')
      .innerJoin('products as g', 'g.id', 'p.productId')
      .leftJoin('priceGroups as r', 'r.id', 'l.groupId')
      .leftJoin('customers as c', 'c.id', 'l.customerId')
      .select(['l.name as list', 'l.currency', 'r.name as group', 'c.number as customer', 'g.sku', 'p.fromQuantity', 'p.unitPrice'])
      .select(['p.validFrom', 'p.validTo', 'p.id'])
    if (filter.priceListId) query = query.where('l.id', '=', filter.priceListId)
    if (filter.productId) query = query.where('g.id', '=', filter.productId)
    const text = searchText(filter.search)
    if (text) query = query.where('g.search', 'like', containing(text))
    return byKey(
      query.orderBy('l.name').orderBy('g.sku').orderBy('p.fromQuantity').orderBy('p.validFrom').orderBy('p.id'),
      (page, last) =>
        page.where(
          sql<boolean>`(l.name, g.sku, p.from_quantity, p.valid_from, p.id) > (${last.list}, ${last.sku}, ${last.fromQuantity}, ${last.validFrom}, ${last.id})`,
        ),
      (row) => [
        row.list,
        row.currency,
        row.group ?? '',
        row.customer ?? '',
        row.sku,
        row.fromQuantity,
        { decimal: row.unitPrice },
        row.validFrom,
        row.validTo ?? '',
      ],
    )
  },
}
