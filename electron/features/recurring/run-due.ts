// What the hub does on its own with recurring orders: which are due, and what is kept of days without an order.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { addDays, dayOf, type Instant } from '#shared/kernel/dates.ts'
import { loadHouse } from '../promising/calendar.ts'
import { dueAt } from './next-due.ts'
import { dueBy, goOn, loadRecurring } from './recurring.sql.ts'
import { makingDay } from './recurring-view.ts'
import { keepRun, type Problem } from './runs.sql.ts'

/** An order may be made so many days before it is due, when the house is closed on the days between. */
const LOOK_AHEAD_DAYS = 31
const AT_ONCE = 50

export interface Due {
  readonly id: string
  readonly dueOn: string
  readonly name: string
  /** The house is closed on the day, and such days are left out. */
  readonly isSkipped: boolean
}

/** The recurring orders of which a day has come, and the day. */
export async function dueNow(db: ReadDb, now: Instant): Promise<Due[]> {
  const house = await loadHouse(db)
  const today = dayOf(now, house.timeZone)
  const due: Due[] = []
  let after: { dueOn: string; id: string } | undefined
  for (;;) {
    const page = await dueBy(db, addDays(today, LOOK_AHEAD_DAYS), AT_ONCE, after)
    for (const one of page) {
      const { id, nextDueOn: dueOn, templateName: name } = one
      if (dueOn === null) continue
      const on = makingDay(one, house)
      if ((on ?? dueOn) <= today) due.push({ id, dueOn, name, isSkipped: on === null })
      after = { dueOn, id }
    }
    if (page.length < AT_ONCE) return due
  }
}

/** Keeps that a due day has no order, and goes on to the next; false when somebody was faster. */
export async function passDueDay(
  tx: WriteDb,
  due: { id: string; dueOn: string },
  outcome: 'skipped' | 'failed',
  problem: Problem | null,
  at: Instant,
): Promise<boolean> {
  const rule = await loadRecurring(tx, due.id)
  if (!rule || rule.nextDueOn !== due.dueOn) return false
  const isNew = await keepRun(tx, { recurringId: due.id, dueOn: due.dueOn, outcome, problem, at })
  const hasGone = await goOn(tx, due.id, rule.nextAt, dueAt(rule, rule.nextAt + 1, rule.made))
  return isNew && hasGone
}
