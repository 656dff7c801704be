// Goods that are due in.
import { sql } from 'kysely'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Day } from '#shared/kernel/dates.ts'

export interface DueInTerms {
  readonly productId: string
  readonly quantity: number
  readonly dueOn: Day
  readonly document: string
  readonly isConfirmed: boolean
  readonly note: string
}

/** The earliest first; literal words, so that the index over open ones is used. */
export async function listRows(db: ReadDb, ask: { productId?: string | undefined; includeClosed: boolean; limit: number }) {
  let query = db
    .selectFrom('expectedReceipts as r')
    .innerJoin('products as p', 'p.id', 'r.productId')
    .select([
      'r.id',
      'r.productId',
      'p.sku',
      'p.name as productName',
      'r.quantity',
      'r.received',
      'r.dueOn',
      'r.document',
      'r.isConfirmed',
      'r.note',
      'r.status',
      'r.version',
    ])
  if (ask.productId) query = query.where('r.productId', '=', ask.productId)
  if (!ask.includeClosed) query = query.where(sql<boolean>`r.status = 'open'`)
  const rows = await query.orderBy('r.dueOn').orderBy('r.id').limit(ask.limit).execute()
  return rows.map((row) => ({ ...row, isConfirmed: row.isConfirmed === 1 }))
}

export function findDueIn(db: ReadDb, id: string) {
  return db.selectFrom('expectedReceipts').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertDueIn(tx: WriteDb, id: string, terms: DueInTerms, createdAt: number): Promise<void> {
  const { productId, quantity, dueOn, document, note } = terms
  const row = { id, productId, quantity, dueOn, document, note, isConfirmed: terms.isConfirmed ? 1 : 0, received: 0, createdAt }
  await tx
    .insertInto('expectedReceipts')
    .values({ ...row, status: 'open', version: 1 })
    .execute()
}

export async function updateDueIn(tx: WriteDb, id: string, version: number, terms: DueInTerms, isClosed: boolean): Promise<boolean> {
  const { productId, quantity, dueOn, document, note } = terms
  const done = await tx
    .updateTable('expectedReceipts')
    .set({
      productId,
      quantity,
      dueOn,
      document,
      note,
      isConfirmed: terms.isConfirmed ? 1 : 0,
      status: isClosed ? 'closed' : 'open',
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Counts goods that came; what is complete is closed. More than was expected may come. */
export async function countReceived(
  tx: WriteDb,
  id: string,
  quantity: number,
): Promise<{ received: number; isClosed: boolean } | undefined> {
  const row = await tx
    .updateTable('expectedReceipts')
    .set((e) => ({
      received: e('received', '+', quantity),
      status: sql<'open' | 'closed'>`case when received + ${quantity} >= quantity then 'closed' else 'open' end`,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('status', '=', 'open')
    .returning(['received', 'status'])
    .executeTakeFirst()
  return row && { received: row.received, isClosed: row.status === 'closed' }
}
