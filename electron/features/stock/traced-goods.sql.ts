// The SQL of what codes said of goods: lot, serial number, last day.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { TraceTables } from '#electron/database/trace-tables.ts'

export type Trace = TraceTables['tracedGoods']

export async function insertTrace(tx: WriteDb, trace: Trace): Promise<void> {
  await tx.insertInto('tracedGoods').values(trace).execute()
}

/** Whether a piece with this serial number was scanned at this stage for this document. */
export async function hasSerial(db: ReadDb, at: Pick<Trace, 'stage' | 'document' | 'productId' | 'serialNumber'>): Promise<boolean> {
  const { stage, document, productId, serialNumber } = at
  const row = await db
    .selectFrom('tracedGoods')
    .select('id')
    .where('productId', '=', productId)
    .where('serialNumber', '=', serialNumber)
    .where('stage', '=', stage)
    .where('document', '=', document)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteTrace(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('tracedGoods').where('id', '=', id).execute()
}
