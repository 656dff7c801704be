// Claims of many order lines, each kind of change with one statement. Whoever calls holds their products.
import { sql } from 'kysely'
import { givenRows, type RowsJson } from '#electron/database/bulk-rows.ts'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Claim, ClaimRow } from './level-claims.sql.ts'

const freeStock = kept((db: ReadDb, { productIds }: { productIds: readonly string[] }) =>
  db
    .selectFrom('stockLevels as l')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .select((e) => ['l.productId', 'l.id as stockLevelId', 'b.warehouseId', e('l.onHand', '-', e.ref('l.reserved')).as('available')])
    .where('l.productId', 'in', productIds)
    .where('b.kind', '=', 'shelf')
    .where((e) => e('l.onHand', '>', e.ref('l.reserved')))
    .orderBy('b.position')
    .orderBy('b.code')
    .orderBy('l.lot'),
)

/** What could be promised of these products, in walking order. */
export function freeStockOfAll(db: ReadDb, productIds: readonly string[]) {
  return freeStock.all(db, { productIds })
}

export interface LevelAsk {
  readonly stockLevelId: string
  readonly quantity: number
  readonly productId: string
  readonly warehouseId: string
  /** What is asked of the product in this house on all levels together. */
  readonly ofProduct: number
}

const levelsReserved = kept((tx: WriteDb, { rows }: { rows: RowsJson }) =>
  tx
    .updateTable('stockLevels')
    .from(givenRows(tx, { id: 'text', quantity: 'int', productId: 'text', warehouseId: 'text', ofProduct: 'int' }, rows))
    .set((e) => ({ reserved: e('stockLevels.reserved', '+', e.ref('given.quantity')) }))
    .whereRef('stockLevels.id', '=', 'given.id')
    .where((e) => e(e('stockLevels.onHand', '-', e.ref('stockLevels.reserved')), '>=', e.ref('given.quantity')))
    .where((e) =>
      e.exists(
        e
          .selectFrom('productStock as p')
          .select('p.productId')
          .whereRef('p.productId', '=', 'given.productId')
          .whereRef('p.warehouseId', '=', 'given.warehouseId')
          .where('p.isRefilling', '=', 0)
          .where(sql<boolean>`p.on_hand - p.hard - p.soft - p.set_aside >= given.of_product`),
      ),
    ),
)

/**
 * Reserves on levels as far as that much is unpromised there and of the product in its house, and nothing fills its back-orders meanwhile: the
 * check and the act are one statement. Says on how many; each is named once.
 */
export function reserveOnLevels(tx: WriteDb, asks: readonly LevelAsk[]): Promise<number> {
  const rows = asks.map((ask) => [ask.stockLevelId, ask.quantity, ask.productId, ask.warehouseId, ask.ofProduct])
  return levelsReserved.changed(tx, { rows: JSON.stringify(rows) })
}

const largerClaims = kept((tx: WriteDb, { rows }: { rows: RowsJson }) =>
  tx
    .insertInto('reservations')
    .columns(['id', 'orderLineId', 'stockLevelId', 'quantity'])
    .expression(
      (e) =>
        e
          .selectFrom(givenRows(tx, { id: 'text', orderLineId: 'text', stockLevelId: 'text', quantity: 'int' }, rows))
          .select(['given.id', 'given.orderLineId', 'given.stockLevelId', 'given.quantity'])
          .where(sql<boolean>`true`), // or SQLite would take the conflict for a join
    )
    .onConflict((c) =>
      c
        .columns(['orderLineId', 'stockLevelId'])
        .doUpdateSet((e) => ({ quantity: e('reservations.quantity', '+', e.ref('excluded.quantity')) })),
    ),
)

/** Makes many order lines' claims on levels larger. */
export async function addClaims(tx: WriteDb, claims: readonly ClaimRow[]): Promise<void> {
  const rows = claims.map((claim) => [claim.id, claim.orderLineId, claim.stockLevelId, claim.quantity])
  await largerClaims.changed(tx, { rows: JSON.stringify(rows) })
}

const benchClaims = kept((db: ReadDb, { orderLineIds, warehouseId }: { orderLineIds: readonly string[]; warehouseId: string }) =>
  db
    .selectFrom('reservations as r')
    .innerJoin('stockLevels as l', 'l.id', 'r.stockLevelId')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .select(['r.id', 'r.stockLevelId', 'r.orderLineId', 'r.quantity', 'l.productId', 'l.binId', 'l.lot', 'b.warehouseId'])
    .where('r.orderLineId', 'in', orderLineIds)
    .where('b.kind', '=', 'bench')
    .where('b.warehouseId', '=', warehouseId)
    .orderBy('r.stockLevelId'),
)

/** What order lines claim on the bench of a house, in the order in which rows are always touched. */
export function benchClaimsOf(db: ReadDb, orderLineIds: readonly string[], warehouseId: string): Promise<(Claim & { id: string })[]> {
  return benchClaims.all(db, { orderLineIds, warehouseId })
}

const levelsTaken = kept((tx: WriteDb, { rows }: { rows: RowsJson }) =>
  tx
    .updateTable('stockLevels')
    .from(givenRows(tx, { id: 'text', quantity: 'int' }, rows))
    .set((e) => ({
      onHand: e('stockLevels.onHand', '-', e.ref('given.quantity')),
      reserved: e('stockLevels.reserved', '-', e.ref('given.quantity')),
    }))
    .whereRef('stockLevels.id', '=', 'given.id')
    .whereRef('stockLevels.reserved', '>=', 'given.quantity'),
)

/** Takes goods off levels together with the claims on them. */
export async function takeClaimedOff(tx: WriteDb, quantities: ReadonlyMap<string, number>): Promise<void> {
  const rows = JSON.stringify([...quantities])
  if ((await levelsTaken.changed(tx, { rows })) !== quantities.size)
    throw new Error(`one of the stock levels ${rows} has not as many claimed units`)
}

const claimsUsedUp = kept((tx: WriteDb, { rows }: { rows: RowsJson }) =>
  tx.deleteFrom('reservations').where((e) =>
    e(
      e.refTuple('id', 'quantity'),
      'in',
      e
        .selectFrom(givenRows(tx, { id: 'text', quantity: 'int' }, rows))
        .select(['given.id', 'given.quantity'])
        .$asTuple('id', 'quantity'),
    ),
  ),
)

/** Claims of exactly so many units are gone. */
export async function spendClaims(tx: WriteDb, claims: readonly { readonly id: string; readonly quantity: number }[]): Promise<void> {
  if (claims.length === 0) return
  const rows = JSON.stringify(claims.map(({ id, quantity }) => [id, quantity]))
  if ((await claimsUsedUp.changed(tx, { rows })) !== claims.length) throw new Error(`one of the claims ${rows} is not there`)
}
