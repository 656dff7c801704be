import { dueWithin, firstDueFrom } from '#shared/domain/recurring/due-days.ts'
import type { Day } from '#shared/kernel/dates.ts'
import type { NextDue, RecurringTerms } from './recurring.sql.ts'

type Ends = Pick<RecurringTerms, keyof RecurringTerms>

/** The due day with a number, unless the recurring order has ended by then. */
export function dueAt(terms: Ends, nextAt: number, made: number): NextDue {
  const isDone = terms.most !== null && made >= terms.most
  return { nextAt, nextDueOn: isDone ? null : dueWithin(terms, nextAt) }
}

/** The first due day from a day on. */
export function dueFrom(terms: Ends, day: Day, made: number): NextDue {
  return dueAt(terms, firstDueFrom(terms, day), made)
}
