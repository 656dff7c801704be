import type { ReadDb } from '#electron/database/schema.ts'
import { type Clock, type Day, dayOf } from '#shared/kernel/dates.ts'
import { loadCompany } from './company.ts'

/** The day it is now where the business is. */
export async function todayOf(db: ReadDb, clock: Clock): Promise<Day> {
  return dayOf(clock.now(), (await loadCompany(db))?.timeZone ?? 'UTC')
}
