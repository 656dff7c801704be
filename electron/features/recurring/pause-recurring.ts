import { recurring } from '#shared/contract/recurring.ts'
import { handle } from '../handle.ts'
import { todayOf } from '../setup/today.ts'
import { dueFrom } from './next-due.ts'
import { loadRecurring, setPaused } from './recurring.sql.ts'
import { viewOfRecurring } from './recurring-view.ts'

export const pauseRecurring = handle(recurring.pauseRecurring, async ({ tx, input, refuse, tell, clock }) => {
  const before = await loadRecurring(tx, input.id)
  if (!before) return refuse('RECURRING_UNKNOWN', { what: input.id })
  const { nextAt, nextDueOn, made, templateName: name } = before
  const today = await todayOf(tx, clock)
  const isBehind = !input.isPaused && before.isPaused && nextDueOn !== null && nextDueOn < today
  const next = isBehind ? dueFrom(before, today, made) : { nextAt, nextDueOn }
  await setPaused(tx, input.id, input.isPaused, next)
  tell(input.isPaused ? 'recurringPaused' : 'recurringResumed', [{ kind: 'recurring', id: input.id }], { name, nextDueOn: next.nextDueOn })
  return viewOfRecurring(tx, input.id)
})
