// The only SQL that writes transfers, their goods and the steps of receiving.

import type { ReadDb, Tables, WriteDb } from '#electron/database/schema.ts'

export type TransferRow = Tables['transfers']
export type TransferLine = Tables['transferLines'] & {
  readonly sku: string
  readonly productName: string
  readonly unit: string
  readonly fromBin: string
  readonly fromBinId: string
}

export async function insertTransfer(tx: WriteDb, transfer: TransferRow, lines: readonly Tables['transferLines'][]): Promise<void> {
  await tx.insertInto('transfers').values(transfer).execute()
  for (const line of lines) await tx.insertInto('transferLines').values(line).execute()
}

/** Holds a transfer until the commit, so that two scans of one are decided one after the other. */
export function lockTransfer(tx: WriteDb, id: string): Promise<TransferRow | undefined> {
  return tx
    .updateTable('transfers')
    .set((e) => ({ notes: e.ref('notes') })) // changes nothing
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

export function loadTransfer(db: ReadDb, id: string) {
  return db
    .selectFrom('transfers as t')
    .leftJoin('bins as b', 'b.id', 't.confirmedBinId')
    .leftJoin('salesOrders as o', 'o.id', 't.orderId')
    .selectAll('t')
    .select(['b.code as binCode', 'o.number as orderNumber'])
    .where('t.id', '=', id)
    .executeTakeFirst()
}

/** The goods of a transfer, in the order in which they are picked. */
export function loadLines(db: ReadDb, transferId: string): Promise<TransferLine[]> {
  return db
    .selectFrom('transferLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .innerJoin('stockLevels as s', 's.id', 'l.stockLevelId')
    .innerJoin('bins as b', 'b.id', 's.binId')
    .selectAll('l')
    .select(['p.sku', 'p.name as productName', 'p.unit', 'b.code as fromBin', 'b.id as fromBinId'])
    .where('l.transferId', '=', transferId)
    .orderBy('l.position')
    .execute()
}

export async function saveTransfer(tx: WriteDb, id: string, change: Partial<TransferRow>): Promise<void> {
  await tx
    .updateTable('transfers')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function saveLine(
  tx: WriteDb,
  id: string,
  change: Partial<Pick<Tables['transferLines'], 'shipped' | 'received' | 'missing'>>,
): Promise<void> {
  await tx.updateTable('transferLines').set(change).where('id', '=', id).execute()
}

export async function keepStep(tx: WriteDb, step: Tables['transferSteps']): Promise<void> {
  await tx.insertInto('transferSteps').values(step).execute()
}

/** The step of receiving that an undo would take back. */
export function lastStep(db: ReadDb, transferId: string) {
  return db
    .selectFrom('transferSteps as s')
    .innerJoin('bins as b', 'b.id', 's.binId')
    .select(['s.id', 's.lineId', 's.binId', 's.quantity', 'b.code as binCode'])
    .where('s.transferId', '=', transferId)
    .orderBy('s.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function deleteStep(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('transferSteps').where('id', '=', id).execute()
}

export function findByNumber(db: ReadDb, number: string): Promise<{ id: string; number: string } | undefined> {
  return db.selectFrom('transfers').select(['id', 'number']).where('number', '=', number.toUpperCase()).executeTakeFirst()
}

/** Stock levels in the order in which they are walked past. */
export function spotsInOrder(db: ReadDb, stockLevelIds: readonly string[]): Promise<{ id: string; lot: string }[]> {
  return db
    .selectFrom('stockLevels as l')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .select(['l.id', 'l.lot'])
    .where('l.id', 'in', [...stockLevelIds])
    .orderBy('b.position')
    .orderBy('b.code')
    .orderBy('l.id')
    .execute()
}
