// The lines of an order as they are written; their quantities are changed by line-quantities.sql.ts alone.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { LineTerms } from './order-terms.ts'

export interface NewLine extends LineTerms {
  readonly id: string
  readonly productId: string
  readonly description: string
  readonly discountBp: number
  readonly discountMinor: number
  readonly netMinor: number
  readonly ordered: number
}

const nothingDone = { reserved: 0, picked: 0, packed: 0, shipped: 0, cancelled: 0, invoiced: 0 }
const ROWS_A_STATEMENT = 200

/** The lines of a draft become exactly these. */
export async function replaceLines(tx: WriteDb, orderId: string, lines: readonly NewLine[]): Promise<void> {
  await tx.deleteFrom('salesOrderLines').where('orderId', '=', orderId).execute()
  await addLines(tx, orderId, 1, lines)
}

/** More lines for an order, from a position on. */
export async function addLines(tx: WriteDb, orderId: string, position: number, lines: readonly NewLine[]): Promise<void> {
  const rows = lines.map((line, i) => ({ ...line, orderId, position: position + i, ...nothingDone }))
  for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
    await tx
      .insertInto('salesOrderLines')
      .values(rows.slice(i, i + ROWS_A_STATEMENT))
      .execute()
  }
}

/** Which of these line ids another order has already. */
export async function takenLineId(db: ReadDb, orderId: string, ids: readonly string[]): Promise<string | undefined> {
  const row = await db
    .selectFrom('salesOrderLines')
    .select('id')
    .where('id', 'in', [...ids])
    .where('orderId', '!=', orderId)
    .executeTakeFirst()
  return row?.id
}
