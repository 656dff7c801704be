// The only SQL on recurring orders and what their due days came to.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { recurring } from '#shared/contract/recurring.ts'
import type { ClosedChoice, Rhythm } from '#shared/domain/recurring/due-days.ts'
import type { OutputOf } from '../handle.ts'

type View = OutputOf<typeof recurring.getRecurring>

/** When and how a template becomes an order. */
export interface RecurringTerms extends Rhythm {
  readonly templateId: string
  readonly customerId: string
  readonly most: number | null
  readonly onClosed: ClosedChoice
  readonly makes: View['makes'] & string
  readonly prices: View['prices'] & string
  readonly promiseDays: number | null
}

export interface Recurring extends RecurringTerms {
  readonly id: string
  readonly templateName: string
  readonly customerName: string
  readonly isPaused: boolean
  readonly nextAt: number
  readonly nextDueOn: string | null
  readonly made: number
  readonly failed: number
  readonly version: number
}

function query(db: ReadDb) {
  return db
    .selectFrom('recurringOrders as r')
    .innerJoin('orderTemplates as t', 't.id', 'r.templateId')
    .innerJoin('customers as c', 'c.id', 'r.customerId')
    .selectAll('r')
    .select(['t.name as templateName', 'c.name as customerName'])
    .select((e) =>
      e
        .selectFrom('recurringRuns as u')
        .select((u) => u.fn.countAll<number>().as('n'))
        .whereRef('u.recurringId', '=', 'r.id')
        .where('u.outcome', '=', 'failed')
        .as('failed'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirstOrThrow']>>

function recurringOf({ createdAt: _, isPaused, failed, ...row }: Row): Recurring {
  return {
    ...row,
    // the table's CHECKs allow only these words
    unit: row.unit as Rhythm['unit'],
    onClosed: row.onClosed as ClosedChoice,
    makes: row.makes as RecurringTerms['makes'],
    prices: row.prices as RecurringTerms['prices'],
    isPaused: isPaused === 1,
    failed: Number(failed ?? 0),
  }
}

export async function loadRecurring(db: ReadDb, id: string): Promise<Recurring | undefined> {
  const row = await query(db).where('r.id', '=', id).executeTakeFirst()
  return row && recurringOf(row)
}

export async function loadSeveral(db: ReadDb, ids: readonly string[]): Promise<Recurring[]> {
  if (ids.length === 0) return []
  const rows = await query(db)
    .where('r.id', 'in', [...ids])
    .execute()
  return rows.map(recurringOf)
}

export interface NextDue {
  readonly nextAt: number
  readonly nextDueOn: string | null
}

export async function insertRecurring(tx: WriteDb, id: string, terms: RecurringTerms & NextDue, createdAt: number): Promise<void> {
  await tx
    .insertInto('recurringOrders')
    .values({ id, ...terms, isPaused: 0, made: 0, version: 1, createdAt })
    .execute()
}

/** Saves changed terms, if nobody saved them since `version` was read. */
export async function updateTerms(tx: WriteDb, id: string, version: number, terms: RecurringTerms & NextDue): Promise<boolean> {
  const done = await tx
    .updateTable('recurringOrders')
    .set({ ...terms, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function setPaused(tx: WriteDb, id: string, isPaused: boolean, next: NextDue): Promise<void> {
  await tx
    .updateTable('recurringOrders')
    .set((e) => ({ isPaused: isPaused ? 1 : 0, ...next, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Goes on to the next due day, unless somebody went on already. */
export async function goOn(tx: WriteDb, id: string, from: number, next: NextDue): Promise<boolean> {
  const done = await tx.updateTable('recurringOrders').set(next).where('id', '=', id).where('nextAt', '=', from).executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Counts orders that were made, and says how many it are by now. */
export async function countMade(tx: WriteDb, id: string): Promise<number> {
  const row = await tx
    .updateTable('recurringOrders')
    .set((e) => ({ made: e('made', '+', 1) }))
    .where('id', '=', id)
    .returning('made')
    .executeTakeFirstOrThrow()
  return row.made
}

/** Those that may be due by a day, the longest due first. */
export async function dueBy(
  db: ReadDb,
  day: string,
  limit: number,
  after: { dueOn: string; id: string } | undefined,
): Promise<Recurring[]> {
  let rows = query(db).where('r.nextDueOn', 'is not', null).where('r.nextDueOn', '<=', day).where('r.isPaused', '=', 0)
  if (after)
    rows = rows.where((e) =>
      e.or([e('r.nextDueOn', '>', after.dueOn), e.and([e('r.nextDueOn', '=', after.dueOn), e('r.id', '>', after.id)])]),
    )
  return (await rows.orderBy('r.nextDueOn').orderBy('r.id').limit(limit).execute()).map(recurringOf)
}
