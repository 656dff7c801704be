// The lines of an order as they are written; their quantities are changed by line-quantities.sql.ts alone.

import { kept } from '#electron/database/kept-query.ts'
import { addRows } from '#electron/database/kept-rows.ts'
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

const linesGone = kept((tx: WriteDb, { orderId }: { orderId: string }) => tx.deleteFrom('salesOrderLines').where('orderId', '=', orderId))

/** The lines of a draft become exactly these. */
export async function replaceLines(tx: WriteDb, orderId: string, lines: readonly NewLine[]): Promise<void> {
  await linesGone.changed(tx, { orderId })
  await addLines(tx, orderId, 1, lines)
}

/** More lines for an order, from a position on. */
export async function addLines(tx: WriteDb, orderId: string, position: number, lines: readonly NewLine[]): Promise<void> {
  const rows = lines.map((line, i) => ({ ...line, orderId, position: position + i, ...nothingDone }))
  await addRows(tx, 'salesOrderLines', rows)
}

const lineElsewhere = kept((db: ReadDb, { ids, orderId }: { ids: readonly string[]; orderId: string }) =>
  db.selectFrom('salesOrderLines').select('id').where('id', 'in', ids).where('orderId', '!=', orderId),
)

/** Which of these line ids another order has already. */
export async function takenLineId(db: ReadDb, orderId: string, ids: readonly string[]): Promise<string | undefined> {
  const row = await lineElsewhere.first(db, { ids, orderId })
  return row?.id
}
