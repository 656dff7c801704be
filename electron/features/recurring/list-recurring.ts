import { inOrderOf } from '#electron/database/in-order-of.ts'
import { recurring } from '#shared/contract/recurring.ts'
import { answer } from '../handle.ts'
import { loadHouse } from '../promising/calendar.ts'
import { loadSeveral } from './recurring.sql.ts'
import { pageOfRecurringIds } from './recurring-lists.sql.ts'
import { recurringView, rowOf } from './recurring-view.ts'
import { countFailed, lastOrders, longestMissing } from './runs.sql.ts'

export const listRecurring = answer(recurring.listRecurring, async ({ db, input }) => {
  const { ids, next } = await pageOfRecurringIds(db, input)
  const house = await loadHouse(db)
  const last = await lastOrders(db, ids)
  const missing = await longestMissing(db, ids)
  const rows = inOrderOf(ids, await loadSeveral(db, ids), ({ id }) => id)
  const further = (id: string) => ({ lastOrder: last.get(id) ?? null, missing: missing.get(id) ?? null })
  return { rows: rows.map((row) => ({ ...rowOf(row, house), ...further(row.id) })), next }
})

export const getRecurring = answer(recurring.getRecurring, async ({ db, input, refuse }) => {
  return (await recurringView(db, input.id)) ?? refuse('RECURRING_UNKNOWN', { what: input.id })
})

export const countRecurring = answer(recurring.countRecurring, async ({ db }) => ({ failed: await countFailed(db) }))
