// Lines that wait for stock, and how they are filled many at a time.
import { sql } from 'kysely'
import { type BulkDb, batchesOf, insertRows, selectRows } from '#electron/database/bulk-rows.ts'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Waiting } from '#shared/domain/promising/fill-priority.ts'

/** In the words of the index over lines that still want something. */
const stillWants = sql<boolean>`l.reserved + l.picked + l.packed + l.shipped + l.cancelled < l.ordered`

export interface WaitingLine extends Waiting {
  readonly customerId: string
  readonly orderId: string
  readonly warehouseId: string
  readonly short: number
  readonly shipByOn: string | null
}

/** The confirmed lines that are short of a product, at most `limit` of them when that is said. */
export async function waitingLines(db: ReadDb, productId: string, limit?: number): Promise<WaitingLine[]> {
  let query = db
    .selectFrom('salesOrderLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select([
      'l.id as orderLineId',
      'l.orderId',
      'o.warehouseId',
      sql<number>`l.ordered - l.cancelled - l.reserved - l.picked - l.packed - l.shipped`.as('short'),
      'o.promisedOn',
      'o.orderedOn',
      'o.channel',
      'o.customerId',
      'o.shipByOn',
      'o.firstAt',
      'c.priority as customerClass',
    ])
    .where('l.productId', '=', productId)
    .where(stillWants)
    .where('o.isConfirmed', '=', 1)
    .where('o.status', 'in', openStatuses)
  if (limit !== undefined) query = query.limit(limit)
  return query.execute()
}

/** Holds orders until the transaction ends, in the order of their ids. */
export async function holdOrders(tx: WriteDb, orderIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ version: e.ref('version') }))
    .where('id', 'in', (e) =>
      e
        .selectFrom('salesOrders')
        .select('id')
        .where('id', 'in', [...orderIds])
        .orderBy('id'),
    )
    .execute()
}

export interface Fill {
  readonly id: string
  readonly orderId: string
  readonly orderLineId: string
  readonly productId: string
  readonly quantity: number
}

const fillColumns = { id: 'text', orderId: 'text', orderLineId: 'text', productId: 'text', quantity: 'int' } as const

/** Adds what was given to the lines and remembers it. Throws when a line was changed meanwhile, so that everything is undone and tried again. */
export async function writeFills(db: BulkDb, fills: readonly Fill[], at: number): Promise<void> {
  for (const rows of batchesOf(fills, (fill) => [fill.id, fill.orderId, fill.orderLineId, fill.productId, fill.quantity])) {
    await insertRows(db, 'backorderFills', fillColumns, rows, { constants: { at } })
    await sql`update sales_order_lines set reserved = sales_order_lines.reserved + given.quantity
      from (select order_line_id, sum(quantity) as quantity from (${selectRows(db.engine, fillColumns, rows)}) as parts group by order_line_id) as given where sales_order_lines.id = given.order_line_id`.execute(
      db.tx,
    )
  }
}

/** Back-orders that were filled, newest first. */
export function listFills(db: ReadDb, since: number, limit: number) {
  return db
    .selectFrom('backorderFills as f')
    .innerJoin('salesOrders as o', 'o.id', 'f.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .innerJoin('products as p', 'p.id', 'f.productId')
    .select(['f.orderId', 'o.number as orderNumber', 'c.name as customerName', 'p.sku', 'f.quantity', 'f.at'])
    .where('f.at', '>=', since)
    .orderBy('f.at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute()
}
