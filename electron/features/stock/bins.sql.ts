// Zones and bins. A bin's position is its place on the walk through the warehouse.

import { type BulkDb, batchesOf, insertRows } from '#electron/database/bulk-rows.ts'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { walkPosition } from '#shared/domain/stock/walk-position.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { defaultHouse } from '../warehouses/houses.ts'

const shelfByCode = kept((db: ReadDb, { code }: { code: string }) =>
  db.selectFrom('bins').select(['id', 'code']).where('code', '=', code).where('kind', '=', 'shelf'),
)

/** A shelf bin by its code. */
export function findBin(db: ReadDb, code: string): Promise<{ id: string; code: string } | undefined> {
  return shelfByCode.first(db, { code: code.toUpperCase() })
}

/** Those of these codes that a place goes by already. */
export async function knownBins(db: ReadDb, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('bins').select('code').where('code', 'in', codes).execute()
  return new Set(rows.map(({ code }) => code))
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

/** Adds bins that are all new, and says their ids. */
export async function createBins(
  work: Work & BulkDb,
  bins: readonly { code: string; zone: string }[],
  warehouseId: string,
): Promise<string[]> {
  const zones = new Map<string, { id: string; warehouseId: string | null }>()
  for (const name of new Set(bins.map(({ zone }) => zone))) {
    zones.set(name, (await findZone(work.tx, name)) ?? (await createZone(work, name, warehouseId)))
  }
  const columns = { id: 'text', code: 'text', zone_id: 'text', position: 'int', warehouse_id: 'text' } as const
  const made = bins.map((bin) => ({ id: work.ids.next(), ...bin }))
  const rows = batchesOf(made, ({ id, code, zone }) => {
    const place = must(zones.get(zone), 'a zone that was just made')
    return [id, code, place.id, walkPosition(code), place.warehouseId]
  })
  for (const batch of rows) await insertRows(work, 'bins', columns, batch, { constants: { kind: 'shelf' } })
  return made.map(({ id }) => id)
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
