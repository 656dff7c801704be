// Which documents came of an order: read only, for the order's page.
import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'

const pickListsOf = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('pickLists as p')
    .select(['p.id', 'p.number', 'p.status'])
    .where('p.id', 'in', (e) => e.selectFrom('pickTasks').select('pickListId').where('orderId', '=', orderId))
    .orderBy('p.id'),
)

const packagesOf = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('packages as k')
    .leftJoin('packageLines as l', 'l.packageId', 'k.id')
    // A box that several orders share goes by the number on its label.
    .leftJoin('packages as box', (join) =>
      join.on(sql<boolean>`box.id = (select min(f.id) from packages f where f.parcel_id = k.parcel_id)`),
    )
    .select((e) => [
      e.fn.coalesce('box.id', 'k.id').as('id'),
      e.fn.coalesce('box.number', 'k.number').as('number'),
      'k.status',
      e.fn.coalesce(e.fn.sum<number>('l.quantity'), e.lit(0)).as('units'),
    ])
    .where('k.orderId', '=', orderId)
    .groupBy(['k.id', 'k.number', 'k.status', 'k.sequence', 'box.id', 'box.number'])
    .orderBy('k.sequence'),
)

const shipmentsOf = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('shipments as s')
    .select(['s.id', 's.number', 's.carrier', 's.trackingNumber', 's.shippedAt'])
    .where('s.id', 'in', (e) =>
      e
        .selectFrom('packages')
        .select('shipmentId')
        .where('orderId', '=', orderId)
        .where('shipmentId', 'is not', null)
        .$narrowType<{ shipmentId: string }>(),
    )
    .orderBy('s.id'),
)

const invoicesOf = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('invoices as i')
    .select(['i.id', 'i.number', 'i.grossMinor', 'i.issuedOn'])
    .where('i.id', 'in', (e) => e.selectFrom('invoiceLines').select('invoiceId').where('orderId', '=', orderId))
    .orderBy('i.id'),
)

/** Pick lists, packages, shipments and invoices of an order, oldest first. */
export async function loadOrderDocuments(db: ReadDb, orderId: string) {
  const pickLists = await pickListsOf.all(db, { orderId })
  const packages = await packagesOf.all(db, { orderId })
  const shipments = await shipmentsOf.all(db, { orderId })
  const invoices = await invoicesOf.all(db, { orderId })
  return { pickLists, packages, shipments, invoices }
}
