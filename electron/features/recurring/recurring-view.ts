import type { ReadDb } from '#electron/database/schema.ts'
import type { RecurringRow, RecurringView } from '#shared/contract/recurring.ts'
import { madeOn } from '#shared/domain/recurring/due-days.ts'
import { must } from '#shared/kernel/must.ts'
import { type House, loadHouse, workCalendar } from '../promising/calendar.ts'
import { loadRecurring, type Recurring } from './recurring.sql.ts'
import { loadRuns } from './runs.sql.ts'

/** The day on which the order that is due next is made by the calendar of today; null when its day is left out, or there is none. */
export function makingDay({ nextDueOn, onClosed }: Recurring, house: House): string | null {
  return nextDueOn === null ? null : madeOn(nextDueOn, onClosed, workCalendar(house, nextDueOn))
}

export function rowOf(recurring: Recurring, house: House): Omit<RecurringRow, 'lastOrder' | 'missing'> {
  const { isPaused, nextAt: _at, version: _version, nextDueOn, ...terms } = recurring
  const state = nextDueOn === null ? 'ended' : isPaused ? 'paused' : 'running'
  return { ...terms, state, nextDueOn, nextOn: makingDay(recurring, house) }
}

export async function recurringView(db: ReadDb, id: string): Promise<RecurringView | undefined> {
  const recurring = await loadRecurring(db, id)
  if (!recurring) return undefined
  return { ...rowOf(recurring, await loadHouse(db)), version: recurring.version, runs: await loadRuns(db, id) }
}

export async function viewOfRecurring(db: ReadDb, id: string): Promise<RecurringView> {
  return must(await recurringView(db, id), `recurring order ${id}`)
}
