// Reading what is to be packed: the queue, and the orders behind a code.
import { sql } from 'kysely'
import type { ReadDb } from '#electron/database/schema.ts'
import type { PackageCode } from '#shared/domain/packing/package-code.ts'

/** Orders with goods on the bench or in an unfinished box, and nothing left to pick; the first promise first, those without one last. */
export function listOrdersToPack(db: ReadDb, limit: number) {
  return db
    .selectFrom('salesOrders as o')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select([
      'o.id as orderId',
      'o.number as orderNumber',
      'c.name as customerName',
      'o.promisedOn',
      'o.jointId',
      'o.unitsPicked as unitsToPack',
      'o.unitsPacked as unitsPacked',
    ])
    .where((e) =>
      e.or([
        e('o.status', 'in', ['picked', 'packing']),
        e.and([
          e('o.status', '=', 'packed'),
          e.exists(
            e
              .selectFrom('packages as k')
              .innerJoin('packageLines as l', 'l.packageId', 'k.id')
              .select('k.id')
              .whereRef('k.orderId', '=', 'o.id')
              .where('k.status', '=', 'open'),
          ),
        ]),
      ]),
    )
    .orderBy(sql`case when o.promised_on is null then 1 else 0 end`)
    .orderBy('o.promisedOn')
    .orderBy('o.id')
    .limit(limit)
    .execute()
}

/** The order that a package belongs to, by the package's number or SSCC. */
export async function orderOfPackage(db: ReadDb, code: PackageCode): Promise<string | undefined> {
  const packages = db.selectFrom('packages').select('orderId')
  const row = await (code.kind === 'sscc'
    ? packages.where('sscc', '=', code.sscc)
    : packages.where('number', '=', code.number)
  ).executeTakeFirst()
  return row?.orderId
}

/** The orders that were picked with a pick list, and how many units of each wait on the bench. */
export function ordersOfPickList(db: ReadDb, number: string): Promise<{ id: string; number: string; unitsPicked: number }[]> {
  return db
    .selectFrom('pickTasks as t')
    .innerJoin('pickLists as p', 'p.id', 't.pickListId')
    .innerJoin('salesOrders as o', 'o.id', 't.orderId')
    .select(['o.id', 'o.number', 'o.unitsPicked'])
    .distinct()
    .where('p.number', '=', number)
    .orderBy('o.number')
    .execute()
}
