// The only SQL that changes stock levels one by one, and the ledger of moves.

import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import { addRows } from '#electron/database/kept-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { holdProduct, holdProductOf } from './product-stock.sql.ts'

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

const goodsPutDown = kept((tx: WriteDb, { id, productId, binId, lot, onHand, reserved }: Level) =>
  tx
    .insertInto('stockLevels')
    .values({ id, productId, binId, lot, onHand, reserved })
    .onConflict((c) =>
      c.columns(['productId', 'binId', 'lot']).doUpdateSet((e) => ({
        onHand: e('stockLevels.onHand', '+', onHand),
        reserved: e('stockLevels.reserved', '+', reserved),
      })),
    )
    .returning(levelColumns),
)

/** Adds goods (and the claim they carry) to a spot, making its level when it is new. What comes without a claim may fill a back-order. */
export async function addToSpot(work: Work, spot: StockSpot, onHand: number, reserved = 0): Promise<Level> {
  if (onHand > reserved) work.freed(spot.productId)
  await holdProduct(work.tx, spot.productId)
  return putDown(work, spot, onHand, reserved)
}

/** The same while the product is held already. */
export function putDown({ tx, ids }: Work, spot: StockSpot, onHand: number, reserved: number): Promise<Level> {
  const { productId, binId, lot } = spot
  return goodsPutDown.one(tx, { id: ids.next(), productId, binId, lot, onHand, reserved })
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

const claimedTaken = kept((tx: WriteDb, { levelId, quantity }: { levelId: string; quantity: number }) =>
  tx
    .updateTable('stockLevels')
    .set((e) => ({ onHand: e('onHand', '-', quantity), reserved: e('reserved', '-', quantity) }))
    .where('id', '=', levelId)
    .where('reserved', '>=', quantity)
    .returning(levelColumns),
)

/** Takes goods off a level together with the claim on them. */
export async function takeClaimed(tx: WriteDb, levelId: string, quantity: number): Promise<Level> {
  await holdProductOf(tx, levelId)
  const level = await claimedTaken.first(tx, { levelId, quantity })
  return must(level, `${quantity} claimed units on stock level ${levelId}`)
}

const levelReserved = kept((tx: WriteDb, { levelId, quantity }: { levelId: string; quantity: number }) =>
  tx
    .updateTable('stockLevels')
    .set((e) => ({ reserved: e('reserved', '+', quantity) }))
    .where('id', '=', levelId)
    .where((e) => e(e('onHand', '-', e.ref('reserved')), '>=', quantity)),
)

/** Reserves on a level, if that much is available there. The product is held, and the units are counted as claimed by nothing else. */
export async function reserveOnLevel(tx: WriteDb, levelId: string, quantity: number): Promise<boolean> {
  return (await levelReserved.changed(tx, { levelId, quantity })) === 1
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
export async function writeMove(work: Work, move: Move): Promise<void> {
  await writeMoves(work, [move])
}

/** Writes several lines of the ledger. */
export async function writeMoves({ tx, ids, clock, requestId }: Work, moves: readonly Move[]): Promise<void> {
  const rows = moves.map((move) => ({ id: ids.next(), ...move, requestId, at: clock.now() }))
  await addRows(tx, 'stockMoves', rows)
}

const freeStock = kept((db: ReadDb, { productId }: { productId: string }) =>
  db
    .selectFrom('stockLevels')
    .innerJoin('bins', 'bins.id', 'stockLevels.binId')
    .select((e) => ['stockLevels.id as stockLevelId', 'bins.warehouseId', e('onHand', '-', e.ref('reserved')).as('available')])
    .where('stockLevels.productId', '=', productId)
    .where('bins.kind', '=', 'shelf')
    .where((e) => e('onHand', '>', e.ref('reserved')))
    .orderBy('bins.position')
    .orderBy('bins.code')
    .orderBy('stockLevels.lot'),
)

/** What could be promised of a product, in walking order. */
export function freeStockOf(db: ReadDb, productId: string) {
  return freeStock.all(db, { productId })
}

const goodsOnBench = kept(
  (tx: WriteDb, { id, productId, binId, lot, quantity }: { id: string; productId: string; binId: string; lot: string; quantity: number }) =>
    tx
      .insertInto('stockLevels')
      .columns([...levelColumns])
      .expression((e) =>
        e
          .selectFrom('bins as b')
          .innerJoin('bins as bench', 'bench.warehouseId', 'b.warehouseId')
          .select((s) => [s.val(id).as('id'), s.val(productId).as('productId'), 'bench.id as binId', s.val(lot).as('lot')])
          .select((s) => [s.cast<number>(s.val(quantity), 'bigint').as('onHand'), s.cast<number>(s.val(quantity), 'bigint').as('reserved')])
          .where('b.id', '=', binId)
          .where('bench.kind', '=', 'bench'),
      )
      .onConflict((c) =>
        c.columns(['productId', 'binId', 'lot']).doUpdateSet((e) => ({
          onHand: e('stockLevels.onHand', '+', e.ref('excluded.onHand')),
          reserved: e('stockLevels.reserved', '+', e.ref('excluded.reserved')),
        })),
      )
      .returning(levelColumns),
)

/** Puts claimed goods from a bin down on the bench of its house, while the product is held. */
export async function putOnBench({ tx, ids }: Work, { productId, lot, binId }: StockSpot, quantity: number): Promise<Level> {
  const level = await goodsOnBench.first(tx, { id: ids.next(), productId, binId, lot, quantity })
  return must(level, `the bench of the house of bin ${binId}`)
}

const benchOfBin = kept((tx: WriteDb, { binId }: { binId: string }) =>
  tx
    .selectFrom('bins as b')
    .innerJoin('bins as bench', 'bench.warehouseId', 'b.warehouseId')
    .select('bench.id')
    .where('b.id', '=', binId)
    .where('bench.kind', '=', 'bench'),
)

/** The bench of the house that a bin stands in. Picked goods stand there until they leave: on hand still, and claimed by their order line. */
export async function benchOf(tx: WriteDb, binId: string): Promise<string> {
  const row = await benchOfBin.first(tx, { binId })
  return must(row, `the bench of the house of bin ${binId}`).id
}
