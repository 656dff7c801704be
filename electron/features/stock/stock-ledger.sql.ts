// The only SQL that changes stock levels, reservations and the ledger of moves.

import { sql } from 'kysely'
import { type BulkDb, batchesOf, insertRows } from '#electron/database/bulk-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { holdProduct, holdProductOf, type SoftClaim } from './product-stock.sql.ts'

export interface StockSpot {
  readonly productId: string
  readonly binId: string
  readonly lot: string
}

export interface Level extends StockSpot {
  readonly id: string
  readonly onHand: number
  readonly reserved: number
}

const levelColumns = ['id', 'productId', 'binId', 'lot', 'onHand', 'reserved'] as const

/** Adds goods (and the claim they carry) to a spot, making its level when it is new. What comes without a claim may fill a back-order. */
export async function addToSpot({ tx, ids, freed }: Work, spot: StockSpot, onHand: number, reserved = 0): Promise<Level> {
  if (onHand > reserved) freed(spot.productId)
  await holdProduct(tx, spot.productId)
  return tx
    .insertInto('stockLevels')
    .values({ id: ids.next(), productId: spot.productId, binId: spot.binId, lot: spot.lot, onHand, reserved })
    .onConflict((c) =>
      c.columns(['productId', 'binId', 'lot']).doUpdateSet((e) => ({
        onHand: e('stockLevels.onHand', '+', onHand),
        reserved: e('stockLevels.reserved', '+', reserved),
      })),
    )
    .returning(levelColumns)
    .executeTakeFirstOrThrow()
}

/**
 * Takes goods off a level that nobody was promised, there or of the product as a whole. Undefined when there are fewer than that: the check and
 * the act are one statement. Who moves goods puts them down first and takes them after that, so that the whole is never too small in between.
 */
export async function takeAvailable(tx: WriteDb, levelId: string, quantity: number): Promise<Level | undefined> {
  await holdProductOf(tx, levelId)
  return tx
    .updateTable('stockLevels')
    .set((e) => ({ onHand: e('onHand', '-', quantity) }))
    .where('id', '=', levelId)
    .where((e) => e(e('onHand', '-', e.ref('reserved')), '>=', quantity))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('productStock as p')
            .innerJoin('bins as b', 'b.warehouseId', 'p.warehouseId')
            .select('p.productId')
            .whereRef('p.productId', '=', 'stockLevels.productId')
            .whereRef('b.id', '=', 'stockLevels.binId')
            .where('b.kind', '=', 'shelf')
            .where(sql<boolean>`p.on_hand - p.hard - p.soft - p.set_aside < ${quantity}`),
        ),
      ),
    )
    .returning(levelColumns)
    .executeTakeFirst()
}

/** Takes goods off a level together with the claim on them. */
export async function takeClaimed(tx: WriteDb, levelId: string, quantity: number): Promise<Level> {
  await holdProductOf(tx, levelId)
  const level = await tx
    .updateTable('stockLevels')
    .set((e) => ({ onHand: e('onHand', '-', quantity), reserved: e('reserved', '-', quantity) }))
    .where('id', '=', levelId)
    .where('reserved', '>=', quantity)
    .returning(levelColumns)
    .executeTakeFirst()
  return must(level, `${quantity} claimed units on stock level ${levelId}`)
}

/** Reserves on a level, if that much is available there. The product is held, and the units are counted as claimed by nothing else. */
export async function reserveOnLevel(tx: WriteDb, levelId: string, quantity: number): Promise<boolean> {
  const done = await tx
    .updateTable('stockLevels')
    .set((e) => ({ reserved: e('reserved', '+', quantity) }))
    .where('id', '=', levelId)
    .where((e) => e(e('onHand', '-', e.ref('reserved')), '>=', quantity))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Gives reserved units of a level free again; the goods stay where they are. */
export async function freeOnLevel(tx: WriteDb, levelId: string, quantity: number): Promise<Level> {
  await holdProductOf(tx, levelId)
  const level = await tx
    .updateTable('stockLevels')
    .set((e) => ({ reserved: e('reserved', '-', quantity) }))
    .where('id', '=', levelId)
    .where('reserved', '>=', quantity)
    .returning(levelColumns)
    .executeTakeFirst()
  return must(level, `${quantity} reserved units on stock level ${levelId}`)
}

/** Makes an order line's claim on a level larger. */
export async function addClaim({ tx, ids }: Work, orderLineId: string, stockLevelId: string, quantity: number): Promise<void> {
  await tx
    .insertInto('reservations')
    .values({ id: ids.next(), orderLineId, stockLevelId, quantity })
    .onConflict((c) =>
      c.columns(['orderLineId', 'stockLevelId']).doUpdateSet((e) => ({ quantity: e('reservations.quantity', '+', quantity) })),
    )
    .execute()
}

const claimColumns = { id: 'text', orderLineId: 'text', stockLevelId: 'text', quantity: 'int' } as const
const softColumns = { orderLineId: 'text', warehouseId: 'text', productId: 'text', quantity: 'int', hardenOn: 'text' } as const

/** Makes many order lines' claims on levels larger. */
export async function addClaims(
  db: BulkDb,
  claims: readonly { readonly id: string; readonly orderLineId: string; readonly stockLevelId: string; readonly quantity: number }[],
): Promise<void> {
  const ifThere = sql`on conflict (order_line_id, stock_level_id) do update set quantity = reservations.quantity + excluded.quantity`
  for (const rows of batchesOf(claims, (claim) => [claim.id, claim.orderLineId, claim.stockLevelId, claim.quantity])) {
    await insertRows(db, 'reservations', claimColumns, rows, { ifThere })
  }
}

/** Makes many order lines' soft claims larger. */
export async function addSoftClaims(db: BulkDb, claims: readonly SoftClaim[]): Promise<void> {
  const ifThere = sql`on conflict (order_line_id, warehouse_id) do update set quantity = soft_claims.quantity + excluded.quantity, harden_on = excluded.harden_on`
  for (const rows of batchesOf(claims, (claim) => [
    claim.orderLineId,
    claim.warehouseId,
    claim.productId,
    claim.quantity,
    claim.hardenOn,
  ])) {
    await insertRows(db, 'softClaims', softColumns, rows, { ifThere })
  }
}

/** Makes a claim smaller; one that is used up is gone. */
export async function reduceClaim(tx: WriteDb, orderLineId: string, stockLevelId: string, quantity: number): Promise<void> {
  const usedUp = await tx
    .deleteFrom('reservations')
    .where('orderLineId', '=', orderLineId)
    .where('stockLevelId', '=', stockLevelId)
    .where('quantity', '=', quantity)
    .executeTakeFirst()
  if (usedUp.numDeletedRows === 1n) return
  const reduced = await tx
    .updateTable('reservations')
    .set((e) => ({ quantity: e('quantity', '-', quantity) }))
    .where('orderLineId', '=', orderLineId)
    .where('stockLevelId', '=', stockLevelId)
    .where('quantity', '>', quantity)
    .executeTakeFirst()
  if (reduced.numUpdatedRows !== 1n) throw new Error(`order line ${orderLineId} has no claim of ${quantity} on stock level ${stockLevelId}`)
}

export interface Move {
  readonly productId: string
  readonly lot: string
  /** Null: from outside the house. */
  readonly fromBinId: string | null
  /** Null: out of the house. */
  readonly toBinId: string | null
  readonly quantity: number
  readonly reason: string
  readonly document: string
}

/** Writes one line of the ledger. Every change of on hand has exactly one. */
export async function writeMove({ tx, ids, clock, requestId }: Work, move: Move): Promise<void> {
  await tx
    .insertInto('stockMoves')
    .values({ id: ids.next(), ...move, requestId, at: clock.now() })
    .execute()
}

/** What could be promised of a product, in walking order. */
export function freeStockOf(db: ReadDb, productId: string) {
  return db
    .selectFrom('stockLevels')
    .innerJoin('bins', 'bins.id', 'stockLevels.binId')
    .select((e) => ['stockLevels.id as stockLevelId', 'bins.warehouseId', e('onHand', '-', e.ref('reserved')).as('available')])
    .where('stockLevels.productId', '=', productId)
    .where('bins.kind', '=', 'shelf')
    .where((e) => e('onHand', '>', e.ref('reserved')))
    .orderBy('bins.position')
    .orderBy('bins.code')
    .orderBy('stockLevels.lot')
    .execute()
}

/** The bench of the house that a bin stands in. Picked goods stand there until they leave: on hand still, and claimed by their order line. */
export async function benchOf(tx: WriteDb, binId: string): Promise<string> {
  const row = await tx
    .selectFrom('bins as b')
    .innerJoin('bins as bench', 'bench.warehouseId', 'b.warehouseId')
    .select('bench.id')
    .where('b.id', '=', binId)
    .where('bench.kind', '=', 'bench')
    .executeTakeFirst()
  return must(row, `the bench of the house of bin ${binId}`).id
}

export interface Claim extends StockSpot {
  readonly stockLevelId: string
  readonly orderLineId: string
  readonly warehouseId: string | null
  readonly quantity: number
}

/** An order line's claims on shelves or on the bench, in the order in which rows are always touched. */
export function claimsOf(db: ReadDb, orderLineId: string, kind: 'shelf' | 'bench'): Promise<Claim[]> {
  return db
    .selectFrom('reservations')
    .innerJoin('stockLevels', 'stockLevels.id', 'reservations.stockLevelId')
    .innerJoin('bins', 'bins.id', 'stockLevels.binId')
    .select([
      'reservations.stockLevelId',
      'reservations.orderLineId',
      'reservations.quantity',
      'stockLevels.productId',
      'stockLevels.binId',
      'stockLevels.lot',
      'bins.warehouseId',
    ])
    .where('reservations.orderLineId', '=', orderLineId)
    .where('bins.kind', '=', kind)
    .orderBy('reservations.stockLevelId')
    .execute()
}
