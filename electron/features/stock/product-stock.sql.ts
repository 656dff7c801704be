// What a product has in all its bins of a house together, and what of it is promised: every promise begins with one guarded statement here.
import { type ExpressionBuilder, sql } from 'kysely'
import { isHeldRowByRow } from '#electron/database/engine-of.ts'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb, Tables, WriteDb } from '#electron/database/schema.ts'
import { groupBy } from '#shared/kernel/group-by.ts'

/** Neither claimed nor set aside. */
const unpromised = (e: ExpressionBuilder<Tables, 'productStock'>) =>
  e(e(e('onHand', '-', e.ref('hard')), '-', e.ref('soft')), '-', e.ref('setAside'))

export interface ProductStock {
  readonly onHand: number
  /** Claimed in a bin. */
  readonly hard: number
  /** Claimed, in no bin yet. */
  readonly soft: number
  readonly setAside: number
  /** What another order may still claim. */
  readonly free: number
}

/** A product in one of the houses. */
export interface HouseOf {
  readonly productId: string
  readonly warehouseId: string
}

/** In all houses together. */
export async function loadProductStock(db: ReadDb, productId: string): Promise<ProductStock> {
  const { rows } =
    await sql<ProductStock>`select coalesce(sum(on_hand), 0) as "onHand", coalesce(sum(hard), 0) as "hard", coalesce(sum(soft), 0) as "soft",
    coalesce(sum(set_aside), 0) as "setAside", coalesce(sum(on_hand - hard - soft - set_aside), 0) as "free"
    from product_stock where product_id = ${productId}`.execute(db)
  const [sums] = rows
  const { onHand = 0, hard = 0, soft = 0, setAside = 0, free = 0 } = sums ?? {}
  return { onHand: Number(onHand), hard: Number(hard), soft: Number(soft), setAside: Number(setAside), free: Number(free) }
}

/** What is unpromised of a product in each house that has some. */
export async function freeByHouse(db: ReadDb, productId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('productStock')
    .select((e) => ['warehouseId', unpromised(e).as('free')])
    .where('productId', '=', productId)
    .execute()
  return new Map(rows.map(({ warehouseId, free }) => [warehouseId, free]))
}

const heldProduct = kept((tx: WriteDb, { productId }: { productId: string }) =>
  tx.selectFrom('productStock').select('productId').where('productId', '=', productId).orderBy('warehouseId').forNoKeyUpdate(),
)

/**
 * Holds a product until the transaction ends, before any of its bins is touched: two stations that promise or move it do so one after the other,
 * always in this order, so that neither waits for the other in a circle.
 */
export async function holdProduct(tx: WriteDb, productId: string): Promise<void> {
  if (isHeldRowByRow(tx)) await heldProduct.all(tx, { productId })
}

const heldProducts = kept((tx: WriteDb, { productIds }: { productIds: readonly string[] }) =>
  tx
    .selectFrom('productStock')
    .select('productId')
    .where('productId', 'in', productIds)
    .orderBy('productId')
    .orderBy('warehouseId')
    .forNoKeyUpdate(),
)

/** The same of several, one after the other in their order. */
export async function holdProducts(tx: WriteDb, productIds: readonly string[]): Promise<void> {
  if (isHeldRowByRow(tx)) await heldProducts.all(tx, { productIds })
}

const heldProductOf = kept((tx: WriteDb, { stockLevelId }: { stockLevelId: string }) =>
  tx
    .selectFrom('productStock')
    .select('productId')
    .where('productId', '=', (e) => e.selectFrom('stockLevels').select('productId').where('id', '=', stockLevelId))
    .orderBy('warehouseId')
    .forNoKeyUpdate(),
)

export async function holdProductOf(tx: WriteDb, stockLevelId: string): Promise<void> {
  if (isHeldRowByRow(tx)) await heldProductOf.all(tx, { stockLevelId })
}

const softClaimQuery = (tx: WriteDb, { productId, warehouseId, quantity }: HouseOf & { quantity: number }) =>
  tx
    .updateTable('productStock')
    .set((e) => ({ soft: e('soft', '+', quantity) }))
    .where('productId', '=', productId)
    .where('warehouseId', '=', warehouseId)
    .where((e) => e(unpromised(e), '>=', quantity))
const softClaim = kept(softClaimQuery)
const softClaimByOrder = kept((tx: WriteDb, claim: HouseOf & { quantity: number }) =>
  softClaimQuery(tx, claim).where('isRefilling', '=', 0),
)

/** Claims units in no bin yet, if that many are unpromised: the check and the act are one statement. While back-orders are being filled, only that job claims. */
export async function claimSoftly(
  tx: WriteDb,
  { productId, warehouseId }: HouseOf,
  quantity: number,
  as: 'order' | 'filling' = 'order',
): Promise<boolean> {
  const claimed = as === 'order' ? softClaimByOrder : softClaim
  return (await claimed.changed(tx, { productId, warehouseId, quantity })) === 1
}

const claimableByHouse = kept((db: ReadDb, { productId }: { productId: string }) =>
  db
    .selectFrom('productStock')
    .select((e) => ['warehouseId', unpromised(e).as('free'), 'setAside', 'isRefilling'])
    .where('productId', '=', productId),
)

/** What another order may claim now in each house: nothing while back-orders that wait longer are being filled. And whether any is set aside. */
export async function claimable(db: ReadDb, productId: string): Promise<{ free: Map<string, number>; isSetAside: boolean }> {
  return claimableIn(await claimableByHouse.all(db, { productId }))
}

interface InHouse {
  readonly warehouseId: string
  readonly free: number
  readonly setAside: number
  readonly isRefilling: number
}

function claimableIn(rows: readonly InHouse[]): { free: Map<string, number>; isSetAside: boolean } {
  return {
    free: new Map(rows.filter(({ isRefilling }) => isRefilling === 0).map(({ warehouseId, free }) => [warehouseId, free])),
    isSetAside: rows.some(({ setAside }) => setAside > 0),
  }
}

const claimableOfAll = kept((db: ReadDb, { productIds }: { productIds: readonly string[] }) =>
  db
    .selectFrom('productStock')
    .select((e) => ['productId', 'warehouseId', unpromised(e).as('free'), 'setAside', 'isRefilling'])
    .where('productId', 'in', productIds),
)

/** The same of several products. */
export async function claimableOf(
  db: ReadDb,
  productIds: readonly string[],
): Promise<Map<string, { free: Map<string, number>; isSetAside: boolean }>> {
  const byProduct = groupBy(await claimableOfAll.all(db, { productIds }), ({ productId }) => productId)
  return new Map([...byProduct].map(([productId, rows]) => [productId, claimableIn(rows)]))
}

const softDropped = kept(
  (tx: WriteDb, { productId, warehouseId, quantity }: { productId: string; warehouseId: string; quantity: number }) =>
    tx
      .updateTable('productStock')
      .set((e) => ({ soft: e('soft', '-', quantity) }))
      .where('productId', '=', productId)
      .where('warehouseId', '=', warehouseId)
      .where('soft', '>=', quantity),
)

/** Soft claims leave the count: they are given up, or bound to a bin by the next statement. */
export async function dropSoft(tx: WriteDb, { productId, warehouseId }: HouseOf, quantity: number): Promise<void> {
  const done = await softDropped.changed(tx, { productId, warehouseId, quantity })
  if (done !== 1) throw new Error(`product ${productId} has no ${quantity} soft claims`)
}

/**
 * Sets unpromised goods aside, if there are that many. While back-orders are being filled only those can be that were set aside before and come
 * back in this transaction: nobody else was to have them.
 */
export async function setAside(
  tx: WriteDb,
  { productId, warehouseId }: HouseOf,
  quantity: number,
  which: 'new' | 'back' = 'new',
): Promise<boolean> {
  let update = tx
    .updateTable('productStock')
    .set((e) => ({ setAside: e('setAside', '+', quantity) }))
    .where('productId', '=', productId)
    .where('warehouseId', '=', warehouseId)
    .where((e) => e(unpromised(e), '>=', quantity))
  if (which === 'new') update = update.where('isRefilling', '=', 0)
  return (await update.executeTakeFirst()).numUpdatedRows === 1n
}

/** Set-aside goods are free again, or claimed by an order that they were set aside for. */
export async function endSetAside(
  tx: WriteDb,
  { productId, warehouseId }: HouseOf,
  quantity: number,
  becomes: 'free' | 'soft',
): Promise<void> {
  const done = await tx
    .updateTable('productStock')
    .set((e) => ({ setAside: e('setAside', '-', quantity), ...(becomes === 'soft' ? { soft: e('soft', '+', quantity) } : {}) }))
    .where('productId', '=', productId)
    .where('warehouseId', '=', warehouseId)
    .where('setAside', '>=', quantity)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) throw new Error(`product ${productId} has no ${quantity} units set aside`)
}

/** Says that a product's back-orders are being filled by a job, or that it is done. */
export async function markRefilling(tx: WriteDb, productId: string, isRefilling: boolean): Promise<void> {
  await tx
    .updateTable('productStock')
    .set({ isRefilling: isRefilling ? 1 : 0 })
    .where('productId', '=', productId)
    .execute()
}

/** Those of the products that have stock which somebody may still claim and are not being filled already; `free` is the most in one house. */
export function withSomeToGive(db: ReadDb, productIds: readonly string[]): Promise<{ productId: string; free: number }[]> {
  return db
    .selectFrom('productStock')
    .select((e) => ['productId', e.fn.max(unpromised(e)).as('free')])
    .where('productId', 'in', [...productIds])
    .where('isRefilling', '=', 0)
    .where((e) => e.or([e(unpromised(e), '>', 0), e('setAside', '>', 0)]))
    .groupBy('productId')
    .orderBy('productId')
    .execute()
}

/** A product whose back-orders wait to be filled by the job. */
export async function nextToRefill(db: ReadDb): Promise<string | undefined> {
  const row = await db
    .selectFrom('productStock')
    .select('productId')
    .where(sql<boolean>`is_refilling = 1`)
    .orderBy('productId')
    .limit(1)
    .executeTakeFirst()
  return row?.productId
}
