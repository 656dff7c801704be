import { type SelectQueryBuilder, sql } from 'kysely'
import { containingWords } from '#electron/database/like.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { emptyLast, pageOfSortedIds } from '#electron/database/sorted-pages.ts'
import type { recurringFilters } from '#shared/contract/recurring.ts'

export interface RecurringListAsk {
  readonly filter: (typeof recurringFilters)[number]
  readonly customerId?: string | undefined
  readonly search?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

type RecurringQuery = SelectQueryBuilder<Tables & { r: Tables['recurringOrders']; t: Tables['orderTemplates'] }, 'r' | 't', object>

/** The one that is due next first, and those that have ended at the end. */
export function pageOfRecurringIds(db: ReadDb, ask: RecurringListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { search, customerId, after, limit } = ask
  let query = filtered(db.selectFrom('recurringOrders as r').innerJoin('orderTemplates as t', 't.id', 'r.templateId'), ask.filter)
  if (customerId) query = query.where('r.customerId', '=', customerId)
  if (search) query = query.where((e) => e.and(containingWords('t.search', search)))
  const parts = [...emptyLast(sql`r.next_due_on`, 'asc'), sql`r.id`]
  return pageOfSortedIds(query, sql<string>`r.id`, { parts, dir: 'asc', after, limit })
}

function filtered(query: RecurringQuery, filter: RecurringListAsk['filter']): RecurringQuery {
  switch (filter) {
    case 'all':
      return query
    case 'running':
      return query.where('r.nextDueOn', 'is not', null).where('r.isPaused', '=', 0)
    case 'paused':
      return query.where('r.nextDueOn', 'is not', null).where('r.isPaused', '=', 1)
    case 'ended':
      return query.where('r.nextDueOn', 'is', null)
    case 'failed':
      return query.where('r.id', 'in', (e) => e.selectFrom('recurringRuns').select('recurringId').where('outcome', '=', 'failed'))
  }
}
