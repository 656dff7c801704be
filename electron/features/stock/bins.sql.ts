// Zones and bins. A bin's position is its place on the walk through the warehouse.

import type { ReadDb } from '#electron/database/schema.ts'
import { walkPosition } from '#shared/domain/stock/walk-position.ts'
import type { Work } from '../handle.ts'

/** A shelf bin by its code. */
export function findBin(db: ReadDb, code: string): Promise<{ id: string; code: string } | undefined> {
  return db.selectFrom('bins').select(['id', 'code']).where('code', '=', code.toUpperCase()).where('kind', '=', 'shelf').executeTakeFirst()
}

/** Adds a bin, and its zone when that is new. The caller has made sure that the code is free. */
export async function createBin(work: Work, bin: { id: string; code: string; zone: string }): Promise<void> {
  const zoneId = await zoneIdOf(work, bin.zone)
  await work.tx
    .insertInto('bins')
    .values({ id: bin.id, code: bin.code, zoneId, kind: 'shelf', position: walkPosition(bin.code) })
    .execute()
}

async function zoneIdOf({ tx, ids }: Work, name: string): Promise<string> {
  const known = await tx.selectFrom('zones').select('id').where('name', '=', name).executeTakeFirst()
  if (known) return known.id
  const id = ids.next()
  const { n } = await tx
    .selectFrom('zones')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  await tx.insertInto('zones').values({ id, name, position: n }).execute()
  return id
}
