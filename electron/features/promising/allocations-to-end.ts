import type { ReadDb } from '#electron/database/schema.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { endedBefore } from './allocations.sql.ts'
import { loadHouse } from './calendar.ts'

const AT_ONCE = 20

/** Allocations whose last day is over. */
export async function allocationsToEnd(db: ReadDb, now: number): Promise<string[]> {
  const { timeZone } = await loadHouse(db)
  return endedBefore(db, dayOf(now, timeZone), AT_ONCE)
}
