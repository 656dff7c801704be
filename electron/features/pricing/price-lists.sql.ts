// The only SQL that writes price lists, their prices, and groups.

import { containingWords } from '#electron/database/like.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { PriceListView, PriceView } from '#shared/contract/price-lists.ts'

const ROWS_A_STATEMENT = 300

/** Lists with whom they are for, those that go first at the top; one of them when its id is given. */
export async function loadPriceLists(db: ReadDb, id?: string): Promise<PriceListView[]> {
  let query = db
    .selectFrom('priceLists as l')
    .leftJoin('priceGroups as g', 'g.id', 'l.groupId')
    .leftJoin('customers as c', 'c.id', 'l.customerId')
    .select((e) => [
      'l.id',
      'l.name',
      'l.currency',
      'l.kind',
      'l.groupId',
      'l.customerId',
      'l.version',
      e.fn.coalesce('c.name', 'g.name', e.val('')).as('forWhom'),
      e
        .selectFrom('prices as p')
        .select((p) => p.fn.countAll<number>().as('n'))
        .whereRef('p.listId', '=', 'l.id')
        .as('prices'),
    ])
  if (id !== undefined) query = query.where('l.id', '=', id)
  const rows = await query.orderBy('l.name').execute()
  return rows.map((row) => ({ ...row, prices: row.prices ?? 0 }))
}

export function loadPriceGroups(db: ReadDb) {
  return db
    .selectFrom('priceGroups as g')
    .leftJoin('customerTerms as t', 't.priceGroupId', 'g.id')
    .select((e) => ['g.id', 'g.name', e.fn.count<number>('t.customerId').as('customers')])
    .groupBy(['g.id', 'g.name'])
    .orderBy('g.name')
    .execute()
}

/** Adds a group; false when the name is taken. */
export async function insertPriceGroup(tx: WriteDb, group: { id: string; name: string }): Promise<boolean> {
  const done = await tx
    .insertInto('priceGroups')
    .values({ ...group, version: 1 })
    .onConflict((c) => c.column('name').doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) === 1n
}

export async function isListNameTaken(db: ReadDb, name: string, butId: string): Promise<boolean> {
  const row = await db.selectFrom('priceLists').select('id').where('name', '=', name).where('id', '!=', butId).executeTakeFirst()
  return row !== undefined
}

export async function insertPriceList(tx: WriteDb, list: Omit<PriceListView, 'forWhom' | 'prices' | 'version'>): Promise<void> {
  await tx
    .insertInto('priceLists')
    .values({ ...list, version: 1 })
    .execute()
}

export async function renamePriceList(tx: WriteDb, id: string, version: number, name: string): Promise<boolean> {
  const done = await tx
    .updateTable('priceLists')
    .set({ name, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export interface NewPrice {
  readonly id: string
  readonly productId: string
  readonly fromQuantity: number
  readonly unitPrice: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** Puts prices on a list; the same product, quantity and first day is one price, which is overwritten. */
export async function upsertPrices(tx: WriteDb, listId: string, prices: readonly NewPrice[]): Promise<void> {
  for (let i = 0; i < prices.length; i += ROWS_A_STATEMENT) {
    await tx
      .insertInto('prices')
      .values(prices.slice(i, i + ROWS_A_STATEMENT).map((price) => ({ ...price, listId })))
      .onConflict((c) =>
        c
          .columns(['listId', 'productId', 'fromQuantity', 'validFrom'])
          .doUpdateSet((e) => ({ unitPrice: e.ref('excluded.unitPrice'), validTo: e.ref('excluded.validTo') })),
      )
      .execute()
  }
}

/** An id among these prices that is that of a price for another product, quantity or day, or stands twice among them. */
export async function takenPriceId(db: ReadDb, listId: string, prices: readonly NewPrice[]): Promise<string | undefined> {
  const known = new Map<string, string>()
  for (let i = 0; i < prices.length; i += ROWS_A_STATEMENT) {
    const ids = prices.slice(i, i + ROWS_A_STATEMENT).map(({ id }) => id)
    const rows = await db
      .selectFrom('prices')
      .select(['id', 'listId', 'productId', 'fromQuantity', 'validFrom'])
      .where('id', 'in', ids)
      .execute()
    for (const row of rows) known.set(row.id, placeOf(row))
  }
  for (const price of prices) {
    const place = placeOf({ ...price, listId })
    if ((known.get(price.id) ?? place) !== place) return price.id
    known.set(price.id, place)
  }
  return undefined
}

const placeOf = (price: { listId: string; productId: string; fromQuantity: number; validFrom: string }) =>
  [price.listId, price.productId, price.fromQuantity, price.validFrom].join(' ')

/** Takes a price away, and says of which list and product it was. */
export async function deletePrice(tx: WriteDb, id: string): Promise<{ listId: string; productId: string; unitPrice: string } | undefined> {
  return tx.deleteFrom('prices').where('id', '=', id).returning(['listId', 'productId', 'unitPrice']).executeTakeFirst()
}

export interface PriceListAsk {
  readonly listId: string
  readonly productId?: string | undefined
  readonly search?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** The prices of a list by SKU, quantity and day; a page starts after the row whose key is given. */
export async function listPriceRows(db: ReadDb, ask: PriceListAsk): Promise<{ rows: PriceView[]; next: string | null }> {
  let query = db
    .selectFrom('prices as p')
    .innerJoin('products as g', 'g.id', 'p.productId')
    .select([
      'p.id',
      'p.productId',
      'g.sku',
      'g.skuFolded',
      'g.name as productName',
      'p.fromQuantity',
      'p.unitPrice',
      'p.validFrom',
      'p.validTo',
    ])
    .where('p.listId', '=', ask.listId)
  const { productId, search, after } = ask
  if (productId !== undefined) query = query.where('p.productId', '=', productId)
  if (search) query = query.where((e) => e.and(containingWords('g.search', search)))
  if (after !== undefined) {
    const [sku = '', quantity = '0', day = ''] = JSON.parse(after) as string[]
    query = query.where((e) => e(e.refTuple('g.skuFolded', 'p.fromQuantity', 'p.validFrom'), '>', e.tuple(sku, Number(quantity), day)))
  }
  const found = await query
    .orderBy('g.skuFolded')
    .orderBy('p.fromQuantity')
    .orderBy('p.validFrom')
    .limit(ask.limit + 1)
    .execute()
  const page = found.slice(0, ask.limit)
  const last = page.at(-1)
  const next = found.length > ask.limit && last ? JSON.stringify([last.skuFolded, String(last.fromQuantity), last.validFrom]) : null
  return { rows: page.map(({ skuFolded: _, ...row }) => row), next }
}
