// What follows of many orders in one statement each, where thousands are filled or planned anew at a time.
import { sql } from 'kysely'
import { type BulkDb, batchesOf, selectRows } from '#electron/database/bulk-rows.ts'
import type { LateRisk } from '#shared/domain/promising/late-risk.ts'
import type { ShipBy } from '#shared/domain/promising/ship-by.ts'
import { refreshOrder } from './line-quantities.sql.ts'

const unitColumns = { id: 'text', reserved: 'int', short: 'int' } as const

/**
 * The sums of orders of which only reserved units have changed: they were short and are less so. An order of which anything else would change
 * with that, such as one that is sent in parts or being picked, is looked at by itself.
 */
export async function refreshFilled({ tx, engine }: BulkDb, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return
  const plain = await tx
    .selectFrom('salesOrders as o')
    .innerJoin('salesOrderLines as l', 'l.orderId', 'o.id')
    .select((e) => [
      'o.id',
      e.fn.sum<number>('l.reserved').as('reserved'),
      sql<number>`sum(l.ordered - l.cancelled - l.reserved - l.picked - l.packed - l.shipped)`.as('short'),
    ])
    .where('o.id', 'in', [...orderIds])
    .where('o.isConfirmed', '=', 1)
    .where('o.status', '=', 'confirmed')
    .where('o.parts', '=', 0)
    .groupBy('o.id')
    .execute()
  for (const rows of batchesOf(plain, ({ id, reserved, short }) => [id, Number(reserved), Number(short)])) {
    await sql`update sales_orders set units_reserved = given.reserved, units_short = given.short
      from (${selectRows(engine, unitColumns, rows)}) as given where sales_orders.id = given.id`.execute(tx)
  }
  const done = new Set(plain.map(({ id }) => id))
  for (const id of orderIds) if (!done.has(id)) await refreshOrder(tx, id)
}

const riskColumns = { id: 'text', risk: 'text', riskReason: 'text', actByAt: 'int', riskUntil: 'int' } as const

export async function saveRisks({ tx, engine }: BulkDb, risks: ReadonlyMap<string, LateRisk>, at: number): Promise<void> {
  for (const rows of batchesOf([...risks], ([id, { level, reason, actByAt, until }]) => [id, level, reason, actByAt, until])) {
    await sql`update sales_orders set risk = given.risk, risk_reason = given.risk_reason, act_by_at = given.act_by_at,
      risk_until = given.risk_until, risk_at = ${at}
      from (${selectRows(engine, riskColumns, rows)}) as given where sales_orders.id = given.id`.execute(tx)
  }
}

const shipByColumns = { id: 'text', shipByOn: 'text', shipByAt: 'int', beginByAt: 'int' } as const

export async function saveShipBys({ tx, engine }: BulkDb, plans: ReadonlyMap<string, ShipBy | null>): Promise<void> {
  for (const rows of batchesOf([...plans], ([id, plan]) => [id, plan?.on ?? null, plan?.at ?? null, plan?.beginAt ?? null])) {
    await sql`update sales_orders set ship_by_on = given.ship_by_on, ship_by_at = given.ship_by_at, begin_by_at = given.begin_by_at
      from (${selectRows(engine, shipByColumns, rows)}) as given where sales_orders.id = given.id`.execute(tx)
  }
}
