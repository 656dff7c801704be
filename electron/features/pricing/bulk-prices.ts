// Prices by the thousand: made ready by whoever reads the file, written by whoever holds the transaction.
import { sql } from 'kysely'
import { type BulkDb, batchesOf, insertRows, type RowsJson } from '#electron/database/bulk-rows.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import type { ListKind } from '#shared/domain/pricing/choose-price.ts'
import type { NewPrice } from './price-lists.sql.ts'

export interface NewPriceList {
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly kind: ListKind
  readonly groupId: string | null
  readonly customerId: string | null
}

export interface PriceBatches {
  readonly groups: readonly RowsJson[]
  readonly lists: readonly RowsJson[]
  readonly prices: readonly RowsJson[]
}

const groupColumns = { id: 'text', name: 'text' } as const
const listColumns = { id: 'text', name: 'text', currency: 'text', kind: 'text', groupId: 'text', customerId: 'text' } as const
const priceColumns = {
  id: 'text',
  listId: 'text',
  productId: 'text',
  fromQuantity: 'int',
  unitPrice: 'text',
  validFrom: 'text',
  validTo: 'text',
} as const

/** Makes groups, lists and prices ready to be written; each product, quantity and first day stands once on a list. */
export function makePriceBatches(
  groups: readonly { readonly id: string; readonly name: string }[],
  lists: readonly NewPriceList[],
  prices: readonly (NewPrice & { readonly listId: string })[],
): PriceBatches {
  return {
    groups: batchesOf(groups, ({ id, name }) => [id, name]),
    lists: batchesOf(lists, ({ id, name, currency, kind, groupId, customerId }) => [id, name, currency, kind, groupId, customerId]),
    prices: batchesOf(prices, (p) => [p.id, p.listId, p.productId, p.fromQuantity, p.unitPrice, p.validFrom, p.validTo]),
  }
}

export async function writePriceBatches(db: BulkDb, batches: PriceBatches): Promise<void> {
  const constants = { version: 1 }
  for (const rows of batches.groups) await insertRows(db, 'priceGroups', groupColumns, rows, { constants })
  for (const rows of batches.lists) await insertRows(db, 'priceLists', listColumns, rows, { constants })
  const ifThere = sql`on conflict (list_id, product_id, from_quantity, valid_from)
    do update set unit_price = excluded.unit_price, valid_to = excluded.valid_to`
  for (const rows of batches.prices) await insertRows(db, 'prices', priceColumns, rows, { ifThere })
}

/** A number that differs once a list or a group was added, changed or taken away. */
export async function priceListsState(db: ReadDb): Promise<number> {
  const lists = await db.selectFrom('priceLists').select(['id', 'version']).orderBy('id').execute()
  const groups = await db.selectFrom('priceGroups').select('id').orderBy('id').execute()
  let state = 0
  for (const letter of JSON.stringify([lists, groups])) state = (state * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647
  return state
}

export interface KnownPriceList extends NewPriceList {
  readonly groupName: string | null
  readonly customerNumber: string | null
}

/** Every list by its name, with the names of those it is for. */
export async function loadKnownPriceLists(db: ReadDb): Promise<Map<string, KnownPriceList>> {
  const rows = await db
    .selectFrom('priceLists as l')
    .leftJoin('priceGroups as g', 'g.id', 'l.groupId')
    .leftJoin('customers as c', 'c.id', 'l.customerId')
    .select(['l.id', 'l.name', 'l.currency', 'l.kind', 'l.groupId', 'l.customerId', 'g.name as groupName', 'c.number as customerNumber'])
    .execute()
  return new Map(rows.map((row) => [row.name, row]))
}

export async function loadGroupIds(db: ReadDb): Promise<Map<string, string>> {
  const rows = await db.selectFrom('priceGroups').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** What these lists charge now, by list, product, quantity and first day. */
export async function loadPricesByKey(db: ReadDb, listIds: readonly string[]) {
  const rows = listIds.length === 0 ? [] : await db.selectFrom('prices').selectAll().where('listId', 'in', listIds).execute()
  return new Map(rows.map((row) => [priceKey(row), row]))
}

export function priceKey(price: Pick<NewPrice, 'productId' | 'fromQuantity' | 'validFrom'> & { readonly listId: string }): string {
  return `${price.listId} ${price.productId} ${price.fromQuantity} ${price.validFrom}`
}
