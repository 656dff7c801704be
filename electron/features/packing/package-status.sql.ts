// How packages come from one status to the next: the only SQL that writes it.
import type { Updateable } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import type { Tables, WriteDb } from '#electron/database/schema.ts'
import { type PackageStatus, statusesBefore } from '#shared/domain/packing/pack-flow.ts'

/** Packages come to a status from one that may be before it, with the facts that belong to it. */
function movedTo<Facts extends Updateable<Tables['packages']>>(status: PackageStatus) {
  return kept((tx: WriteDb, { ids, ...facts }: Facts & { ids: readonly string[] }) =>
    tx
      .updateTable('packages')
      .set({ ...facts, status })
      .where('id', 'in', ids)
      .where('status', 'in', statusesBefore(status)),
  )
}

const closed = movedTo<{ weightGrams: number; closedAt: number }>('closed')
const opened = movedTo<{ weightGrams: number; closedAt: null }>('open')
const shipped = movedTo<{ shipmentId: string }>('shipped')

/** Closes a package; false when it was not open. */
export async function closeBox(tx: WriteDb, id: string, facts: { weightGrams: number; closedAt: number }): Promise<boolean> {
  return (await closed.changed(tx, { ids: [id], ...facts })) === 1
}

/** Opens a package again; false when it was not closed. */
export async function openBox(tx: WriteDb, id: string): Promise<boolean> {
  return (await opened.changed(tx, { ids: [id], weightGrams: 0, closedAt: null })) === 1
}

/** Packages leave with a shipment; false when one of them was not closed. */
export async function shipBoxes(tx: WriteDb, ids: readonly string[], shipmentId: string): Promise<boolean> {
  return (await shipped.changed(tx, { ids, shipmentId })) === ids.length
}
