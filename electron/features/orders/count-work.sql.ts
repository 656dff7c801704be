import { type RawBuilder, sql } from 'kysely'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { toReleaseIn, waitsAtBench } from './house-work.sql.ts'

/** How much waits at each step of the work; what is released, picked, packed and shipped only in one house, where there are several. */
export async function countWork(db: ReadDb, day: { startOfToday: number }, house?: string) {
  const byStatus = await db
    .selectFrom('salesOrders as o')
    .select((e) => [
      'o.status',
      e.fn.countAll<number>().as('n'),
      sql<number>`sum(case when o.units_reserved > 0 and o.open_holds = 0 then 1 else 0 end)`.as('withReserved'),
      sql<number>`sum(case when o.units_short > 0 then 1 else 0 end)`.as('short'),
      sql<number>`sum(case when o.open_holds > 0 then 1 else 0 end)`.as('onHold'),
      sql<number>`sum(case when o.risk = 'late' then 1 else 0 end)`.as('late'),
      sql<number>`sum(case when o.risk = 'atRisk' then 1 else 0 end)`.as('atRisk'),
    ])
    .where('o.status', 'in', ['draft', ...openStatuses])
    .groupBy('o.status')
    .execute()
  const sum = (statuses: readonly string[], column: 'n' | 'withReserved' | 'onHold' | 'short' | 'late' | 'atRisk') =>
    byStatus.filter((row) => statuses.includes(row.status)).reduce((total, row) => total + row[column], 0)
  const count = async (
    table: 'pickLists' | 'packages' | 'shipments' | 'invoices' | 'printJobs' | 'backorderFills',
    where: ReturnType<typeof sql<boolean>>,
  ) =>
    (
      await db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .where(where)
        .executeTakeFirstOrThrow()
    ).n
  const here = house === undefined ? sql`` : sql`and warehouse_id = ${house}`
  const unpaid = await db
    .selectFrom('orderHolds as h')
    .innerJoin('salesOrders as o', 'o.id', 'h.orderId')
    .select((e) => e.fn.count<number>('o.id').distinct().as('n'))
    .where('h.releasedAt', 'is', null)
    .where('h.rule', '=', 'prepaid')
    .where('o.status', 'in', openStatuses)
    .executeTakeFirstOrThrow()
  return {
    draft: sum(['draft'], 'n'),
    toRelease: house === undefined ? sum(['confirmed', 'partShipped'], 'withReserved') : await countOrdersWhere(db, toReleaseIn(house)),
    toPick: await count('pickLists', sql`status in ('open', 'inHand') ${here}`),
    toPack: house === undefined ? sum(['picked', 'packing'], 'n') : await countOrdersWhere(db, waitsAtBench(house)),
    toShip: await count(
      'packages',
      // What lies in one box is handed over as one.
      sql`status = 'closed' and (parcel_id is null or id = (select min(f.id) from packages f where f.parcel_id = packages.parcel_id)) ${here}`,
    ),
    atRisk: sum(openStatuses, 'atRisk'),
    late: sum(openStatuses, 'late'),
    onHold: sum(openStatuses, 'onHold'),
    waitsForPrepayment: Number(unpaid.n),
    short: sum(openStatuses, 'short'),
    filled: await count('backorderFills', sql`at >= ${day.startOfToday - 86_400_000}`),
    shippedToday: await count('shipments', sql`shipped_at >= ${day.startOfToday}`),
    unpaidInvoices: await count('invoices', sql`paid_minor < gross_minor`),
    waitingPrintJobs: await count('printJobs', sql`state in ('waiting', 'sending', 'unsure')`),
  }
}

async function countOrdersWhere(db: ReadDb, condition: RawBuilder<boolean>): Promise<number> {
  const { n } = await db
    .selectFrom('salesOrders as o')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('o.status', 'in', openStatuses)
    .where(condition)
    .executeTakeFirstOrThrow()
  return n
}
