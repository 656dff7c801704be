// What an order line claims on a level of stock.
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Work } from '../handle.ts'
import type { StockSpot } from './stock-ledger.sql.ts'

export interface ClaimRow {
  readonly id: string
  readonly orderLineId: string
  readonly stockLevelId: string
  readonly quantity: number
}

const largerClaim = kept((tx: WriteDb, { id, orderLineId, stockLevelId, quantity }: ClaimRow) =>
  tx
    .insertInto('reservations')
    .values({ id, orderLineId, stockLevelId, quantity })
    .onConflict((c) =>
      c.columns(['orderLineId', 'stockLevelId']).doUpdateSet((e) => ({ quantity: e('reservations.quantity', '+', quantity) })),
    ),
)

/** Makes an order line's claim on a level larger. */
export async function addClaim({ tx, ids }: Work, orderLineId: string, stockLevelId: string, quantity: number): Promise<void> {
  await largerClaim.changed(tx, { id: ids.next(), orderLineId, stockLevelId, quantity })
}

const claimUsedUp = kept(
  (tx: WriteDb, { orderLineId, stockLevelId, quantity }: { orderLineId: string; stockLevelId: string; quantity: number }) =>
    tx
      .deleteFrom('reservations')
      .where('orderLineId', '=', orderLineId)
      .where('stockLevelId', '=', stockLevelId)
      .where('quantity', '=', quantity),
)

const claimReduced = kept(
  (tx: WriteDb, { orderLineId, stockLevelId, quantity }: { orderLineId: string; stockLevelId: string; quantity: number }) =>
    tx
      .updateTable('reservations')
      .set((e) => ({ quantity: e('quantity', '-', quantity) }))
      .where('orderLineId', '=', orderLineId)
      .where('stockLevelId', '=', stockLevelId)
      .where('quantity', '>', quantity),
)

/** Makes a claim smaller; one that is used up is gone. */
export async function reduceClaim(tx: WriteDb, orderLineId: string, stockLevelId: string, quantity: number): Promise<void> {
  const usedUp = await claimUsedUp.changed(tx, { orderLineId, stockLevelId, quantity })
  if (usedUp === 1) return
  const reduced = await claimReduced.changed(tx, { orderLineId, stockLevelId, quantity })
  if (reduced !== 1) throw new Error(`order line ${orderLineId} has no claim of ${quantity} on stock level ${stockLevelId}`)
}

const claimMoved = kept(
  (tx: WriteDb, { orderLineId, from, to, quantity }: { orderLineId: string; from: string; to: string; quantity: number }) =>
    tx
      .updateTable('reservations')
      .set({ stockLevelId: to })
      .where('orderLineId', '=', orderLineId)
      .where('stockLevelId', '=', from)
      .where('quantity', '=', quantity)
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('reservations as there')
              .select('there.id')
              .where('there.orderLineId', '=', orderLineId)
              .where('there.stockLevelId', '=', to),
          ),
        ),
      ),
)

/** Units of an order line's claim go from one level to another. Mostly those are all of it, and none are there yet. */
export async function moveClaim(work: Work, orderLineId: string, levels: { from: string; to: string }, quantity: number): Promise<void> {
  if ((await claimMoved.changed(work.tx, { orderLineId, ...levels, quantity })) === 1) return
  await reduceClaim(work.tx, orderLineId, levels.from, quantity)
  await addClaim(work, orderLineId, levels.to, quantity)
}

export interface Claim extends StockSpot {
  readonly stockLevelId: string
  readonly orderLineId: string
  readonly warehouseId: string | null
  readonly quantity: number
}

const claimsOfLine = kept((db: ReadDb, { orderLineId, kind }: { orderLineId: string; kind: 'shelf' | 'bench' }) =>
  db
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
    .orderBy('reservations.stockLevelId'),
)

/** An order line's claims on shelves or on the bench, in the order in which rows are always touched. */
export function claimsOf(db: ReadDb, orderLineId: string, kind: 'shelf' | 'bench'): Promise<Claim[]> {
  return claimsOfLine.all(db, { orderLineId, kind })
}
