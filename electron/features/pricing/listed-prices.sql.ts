// The prices of whole lists and of whole products, as they are looked over and replaced.

import { containingWords } from '#electron/database/like.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { ListedProductView, PriceListView, ProductPriceView } from '#shared/contract/price-lists.ts'
import type { ListedPrice, PriceProblem } from '#shared/domain/pricing/price-problems.ts'
import { type NewPrice, type PriceListAsk, upsertPrices } from './price-lists.sql.ts'

export function loadListedPrices(db: ReadDb, listId: string): Promise<(ListedPrice & { sku: string })[]> {
  return db
    .selectFrom('prices as p')
    .innerJoin('products as g', 'g.id', 'p.productId')
    .select(['p.productId', 'g.sku', 'p.fromQuantity', 'p.unitPrice', 'p.validFrom', 'p.validTo'])
    .where('p.listId', '=', listId)
    .orderBy('g.skuFolded')
    .orderBy('p.fromQuantity')
    .orderBy('p.validFrom')
    .execute()
}

/** The products of a list by SKU, each with its prices; a page starts after the SKU that is given. */
export async function pageOfListedProducts(db: ReadDb, ask: PriceListAsk): Promise<{ rows: ListedProductView[]; next: string | null }> {
  const { listId, search, after, limit } = ask
  let query = db
    .selectFrom('products as g')
    .select(['g.id as productId', 'g.sku', 'g.skuFolded', 'g.name as productName', 'g.unitPrice as ownPrice'])
    .where((e) => e.exists(e.selectFrom('prices as p').select('p.id').whereRef('p.productId', '=', 'g.id').where('p.listId', '=', listId)))
  if (search) query = query.where((e) => e.and(containingWords('g.search', search)))
  if (after !== undefined) query = query.where('g.skuFolded', '>', after)
  const found = await query
    .orderBy('g.skuFolded')
    .limit(limit + 1)
    .execute()
  const page = found.slice(0, limit)
  const ids = page.map(({ productId }) => productId)
  const prices = ids.length === 0 ? [] : await pricesOf(db, listId, ids)
  const rows = page.map(({ skuFolded: _, ...product }) => ({
    ...product,
    prices: prices.flatMap(({ productId, ...price }) => (productId === product.productId ? [price] : [])),
  }))
  return { rows, next: found.length > limit ? (page.at(-1)?.skuFolded ?? null) : null }
}

function pricesOf(db: ReadDb, listId: string, productIds: readonly string[]) {
  return db
    .selectFrom('prices')
    .select(['id', 'productId', 'fromQuantity', 'unitPrice', 'validFrom', 'validTo'])
    .where('listId', '=', listId)
    .where('productId', 'in', productIds)
    .orderBy('fromQuantity')
    .orderBy('validFrom')
    .execute()
}

/** Products that another list for the same customers in the same currency has too: which of both holds would be chance. */
export async function onOtherLists(db: ReadDb, list: PriceListView): Promise<(PriceProblem & { otherList: string })[]> {
  const rows = await db
    .selectFrom('prices as p')
    .innerJoin('prices as o', (on) => on.onRef('o.productId', '=', 'p.productId').onRef('o.fromQuantity', '=', 'p.fromQuantity'))
    .innerJoin('priceLists as l', 'l.id', 'o.listId')
    .select(['p.productId', 'p.fromQuantity', 'p.validFrom as from', 'p.validTo as to', 'l.name as otherList'])
    .where('p.listId', '=', list.id)
    .where('l.id', '!=', list.id)
    .where('l.kind', '=', list.kind)
    .where('l.currency', '=', list.currency)
    .where((e) => (list.groupId === null ? e('l.groupId', 'is', null) : e('l.groupId', '=', list.groupId)))
    .where((e) => (list.customerId === null ? e('l.customerId', 'is', null) : e('l.customerId', '=', list.customerId)))
    .where((e) => e.or([e('p.validTo', 'is', null), e('o.validFrom', '<=', e.ref('p.validTo'))]))
    .where((e) => e.or([e('o.validTo', 'is', null), e('p.validFrom', '<=', e.ref('o.validTo'))]))
    .orderBy('p.productId')
    .orderBy('p.fromQuantity')
    .execute()
  return rows.map((row) => ({ ...row, kind: 'onOtherList' }))
}

export function loadProductPrices(db: ReadDb, productId: string): Promise<ProductPriceView[]> {
  return db
    .selectFrom('prices as p')
    .innerJoin('priceLists as l', 'l.id', 'p.listId')
    .leftJoin('priceGroups as g', 'g.id', 'l.groupId')
    .leftJoin('customers as c', 'c.id', 'l.customerId')
    .select((e) => [
      'p.id',
      'p.fromQuantity',
      'p.unitPrice',
      'p.validFrom',
      'p.validTo',
      'l.id as listId',
      'l.name as listName',
      'l.currency',
      'l.kind',
      e.fn.coalesce('c.name', 'g.name', e.val('')).as('forWhom'),
    ])
    .where('p.productId', '=', productId)
    .orderBy('l.name')
    .orderBy('p.fromQuantity')
    .orderBy('p.validFrom')
    .execute()
}

export async function replaceProductPrices(
  tx: WriteDb,
  listId: string,
  productId: string,
  prices: readonly Omit<NewPrice, 'productId'>[],
): Promise<void> {
  await tx.deleteFrom('prices').where('listId', '=', listId).where('productId', '=', productId).execute()
  await upsertPrices(
    tx,
    listId,
    prices.map((price) => ({ ...price, productId })),
  )
}

/** Takes a list of this version away and says how many prices were on it; undefined when it was changed meanwhile. */
export async function deletePriceList(tx: WriteDb, id: string, version: number): Promise<number | undefined> {
  const gone = await tx.deleteFrom('prices').where('listId', '=', id).executeTakeFirst()
  const done = await tx.deleteFrom('priceLists').where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return done.numDeletedRows === 1n ? Number(gone.numDeletedRows) : undefined
}
