// Which documents came of an order: read only, for the order's page.
import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'

/** What a kind of document does not have. */
const noText = sql.lit('')
const nothing = sql.lit(0)

const pickListsOf = (db: ReadDb, orderId: string) =>
  db
    .selectFrom('pickLists as p')
    .select([sql<string>`${sql.lit('pickList')}`.as('kind'), 'p.id', 'p.number', 'p.status as word'])
    .select([sql<string>`${noText}`.as('code'), sql<number>`${nothing}`.as('amount'), sql<string>`${noText}`.as('day')])
    .select(sql<number>`${nothing}`.as('place'))
    .where('p.id', 'in', (e) => e.selectFrom('pickTasks').select('pickListId').where('orderId', '=', orderId))

const packagesOf = (db: ReadDb, orderId: string) =>
  db
    .selectFrom('packages as k')
    .leftJoin('packageLines as l', 'l.packageId', 'k.id')
    // A box that several orders share goes by the number on its label.
    .leftJoin('packages as box', (join) =>
      join.on(sql<boolean>`box.id = (select min(f.id) from packages f where f.parcel_id = k.parcel_id)`),
    )
    .select((e) => [
      sql<string>`${sql.lit('package')}`.as('kind'),
      e.fn.coalesce('box.id', 'k.id').as('id'),
      e.fn.coalesce('box.number', 'k.number').as('number'),
      'k.status as word',
      sql<string>`${noText}`.as('code'),
      e.fn.coalesce(e.fn.sum<number>('l.quantity'), e.lit(0)).as('amount'),
      sql<string>`${noText}`.as('day'),
      'k.sequence as place',
    ])
    .where('k.orderId', '=', orderId)
    .groupBy(['k.id', 'k.number', 'k.status', 'k.sequence', 'box.id', 'box.number'])

const shipmentsOf = (db: ReadDb, orderId: string) =>
  db
    .selectFrom('shipments as s')
    .select([sql<string>`${sql.lit('shipment')}`.as('kind'), 's.id', 's.number', 's.carrier as word', 's.trackingNumber as code'])
    .select(['s.shippedAt as amount', sql<string>`${noText}`.as('day'), sql<number>`${nothing}`.as('place')])
    .where('s.id', 'in', (e) =>
      e
        .selectFrom('packages')
        .select('shipmentId')
        .where('orderId', '=', orderId)
        .where('shipmentId', 'is not', null)
        .$narrowType<{ shipmentId: string }>(),
    )

const invoicesOf = (db: ReadDb, orderId: string) =>
  db
    .selectFrom('invoices as i')
    .select([sql<string>`${sql.lit('invoice')}`.as('kind'), 'i.id', 'i.number', sql<string>`${noText}`.as('word')])
    .select([sql<string>`${noText}`.as('code'), 'i.grossMinor as amount', 'i.issuedOn as day', sql<number>`${nothing}`.as('place')])
    .where('i.id', 'in', (e) => e.selectFrom('invoiceLines').select('invoiceId').where('orderId', '=', orderId))

/** All kinds in one question, because most orders have next to nothing of each. */
const documentsOf = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  pickListsOf(db, orderId)
    .unionAll(packagesOf(db, orderId))
    .unionAll(shipmentsOf(db, orderId))
    .unionAll(invoicesOf(db, orderId))
    .orderBy('place')
    .orderBy('id'),
)

/** Pick lists, packages, shipments and invoices of an order, oldest first. */
export async function loadOrderDocuments(db: ReadDb, orderId: string) {
  const rows = await documentsOf.all(db, { orderId })
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  return {
    pickLists: of('pickList').map(({ id, number, word: status }) => ({ id, number, status })),
    packages: of('package').map(({ id, number, word: status, amount: units }) => ({ id, number, status, units })),
    shipments: of('shipment').map(({ id, number, word: carrier, code: trackingNumber, amount: shippedAt }) => {
      return { id, number, carrier, trackingNumber, shippedAt }
    }),
    invoices: of('invoice').map(({ id, number, amount: grossMinor, day: issuedOn }) => ({ id, number, grossMinor, issuedOn })),
  }
}
