import type { ReadDb } from '#electron/database/schema.ts'

/** The number of the newest event: it grows with everything that anybody does. */
export async function lastEventSeq(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('events')
    .select((e) => e.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}
