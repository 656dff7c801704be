// Zones and bins. A bin's position is its place on the walk through the warehouse.

import type { ReadDb } from '#electron/database/schema.ts'
import { walkPosition } from '#shared/domain/stock/walk-position.ts'
import type { Work } from '../handle.ts'
import { defaultHouse } from '../warehouses/houses.ts'

/** A shelf bin by its code. */
export function findBin(db: ReadDb, code: string): Promise<{ id: string; code: string } | undefined> {
  return db.selectFrom('bins').select(['id', 'code']).where('code', '=', code.toUpperCase()).where('kind', '=', 'shelf').executeTakeFirst()
}

/** Adds a bin, and its zone when that is new: a known zone says which house the bin stands in. The caller has made sure that the code is free. */
export async function createBin(
  work: Work,
  bin: { id: string; code: string; zone: string; warehouseId?: string | undefined },
): Promise<void> {
  const { id: zoneId, warehouseId } = (await findZone(work.tx, bin.zone)) ?? (await createZone(work, bin.zone, bin.warehouseId))
  await work.tx
    .insertInto('bins')
    .values({ id: bin.id, code: bin.code, zoneId, kind: 'shelf', position: walkPosition(bin.code), warehouseId })
    .execute()
}

/** Zone names and bin codes stand for one place in all houses, so that one scan always names one place. */
export function findZone(db: ReadDb, name: string): Promise<{ id: string; warehouseId: string | null } | undefined> {
  return db.selectFrom('zones').select(['id', 'warehouseId']).where('name', '=', name).executeTakeFirst()
}

async function createZone({ tx, ids }: Work, name: string, wanted: string | undefined): Promise<{ id: string; warehouseId: string }> {
  const warehouseId = wanted ?? (await defaultHouse(tx))
  const id = ids.next()
  const { n } = await tx
    .selectFrom('zones')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  await tx.insertInto('zones').values({ id, name, position: n, warehouseId }).execute()
  return { id, warehouseId }
}
