import type { ReadDb } from '#electron/database/schema.ts'
import type { Claimant } from '#shared/domain/stock/allocation-serves.ts'

/** Who wants the goods of an order line. */
export async function claimantOf(db: ReadDb, orderLineId: string): Promise<Claimant | undefined> {
  const row = await db
    .selectFrom('salesOrderLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .select(['o.channel', 'o.customerId', 'o.promisedOn', 'o.orderedOn'])
    .where('l.id', '=', orderLineId)
    .executeTakeFirst()
  return row && { channel: row.channel, customerId: row.customerId, wantedOn: row.promisedOn ?? row.orderedOn }
}
