// The only SQL on what the due days of recurring orders came to.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { RecurringRun } from '#shared/contract/recurring.ts'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'

export interface Problem {
  readonly code: string
  readonly what: string
}

/** Takes a due day, or one whose order failed; false when its order was made, or left out, before. The row's key decides between two hubs. */
export async function claimRun(tx: WriteDb, recurringId: string, dueOn: string, at: number): Promise<boolean> {
  const fresh = await tx
    .insertInto('recurringRuns')
    .values({ recurringId, dueOn, outcome: 'made', orderId: null, problem: '', at })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (fresh.numInsertedOrUpdatedRows === 1n) return true
  const again = await tx
    .updateTable('recurringRuns')
    .set({ outcome: 'made', problem: '', at })
    .where('recurringId', '=', recurringId)
    .where('dueOn', '=', dueOn)
    .where('outcome', '=', 'failed')
    .executeTakeFirst()
  return again.numUpdatedRows === 1n
}

export async function setRunOrder(tx: WriteDb, recurringId: string, dueOn: string, orderId: string): Promise<void> {
  await tx.updateTable('recurringRuns').set({ orderId }).where('recurringId', '=', recurringId).where('dueOn', '=', dueOn).execute()
}

/** Keeps that a due day has no order; false when something is kept of it already. */
export async function keepRun(
  tx: WriteDb,
  run: { recurringId: string; dueOn: string; outcome: 'skipped' | 'failed'; problem: Problem | null; at: number },
): Promise<boolean> {
  const problem = run.problem ? JSON.stringify(run.problem) : ''
  const done = await tx
    .insertInto('recurringRuns')
    .values({ ...run, problem, orderId: null })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

function runsQuery(db: ReadDb) {
  return db
    .selectFrom('recurringRuns as u')
    .leftJoin('salesOrders as o', 'o.id', 'u.orderId')
    .select(['u.recurringId', 'u.dueOn', 'u.outcome', 'u.at', 'u.problem', 'o.id as orderId', 'o.number', 'o.status', 'o.openHolds'])
}

type Row = Awaited<ReturnType<ReturnType<typeof runsQuery>['executeTakeFirstOrThrow']>>

function runOf({ dueOn, outcome, at, problem, orderId, number, status, openHolds }: Row): RecurringRun {
  const isOrder = orderId !== null && number !== null && status !== null
  return {
    dueOn,
    outcome: outcome as RecurringRun['outcome'], // the table's CHECK allows only these words
    at,
    order: isOrder ? { id: orderId, number, status: status as OrderStatus, isHeld: (openHolds ?? 0) > 0 } : null,
    problem: problem === '' ? null : (JSON.parse(problem) as Problem), // written by keepRun alone
  }
}

const SHOWN = 50

/** The newest runs, and every one that failed, however long ago. */
export async function loadRuns(db: ReadDb, recurringId: string): Promise<RecurringRun[]> {
  const of = () => runsQuery(db).where('u.recurringId', '=', recurringId).orderBy('u.dueOn', 'desc').limit(SHOWN)
  const newest = await of().execute()
  const failed = await of().where('u.outcome', '=', 'failed').execute()
  const rows = new Map([...newest, ...failed].map((row) => [row.dueOn, row]))
  return [...rows.values()].toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1)).map(runOf)
}

export async function loadRun(db: ReadDb, recurringId: string, dueOn: string): Promise<RecurringRun | undefined> {
  const row = await runsQuery(db).where('u.recurringId', '=', recurringId).where('u.dueOn', '=', dueOn).executeTakeFirst()
  return row && runOf(row)
}

/** The newest order that was made of each. */
export async function lastOrders(db: ReadDb, recurringIds: readonly string[]): Promise<Map<string, RecurringRun['order']>> {
  const found = new Map<string, RecurringRun['order']>()
  if (recurringIds.length === 0) return found
  const rows = await runsQuery(db)
    .where('u.recurringId', 'in', [...recurringIds])
    .where((e) =>
      e(
        'u.dueOn',
        '=',
        e
          .selectFrom('recurringRuns as n')
          .select((n) => n.fn.max('n.dueOn').as('dueOn'))
          .whereRef('n.recurringId', '=', 'u.recurringId')
          .where('n.orderId', 'is not', null),
      ),
    )
    .execute()
  for (const row of rows) found.set(row.recurringId, runOf(row).order)
  return found
}

/** Of each, the due day that has been without its order for longest. */
export async function longestMissing(
  db: ReadDb,
  recurringIds: readonly string[],
): Promise<Map<string, Pick<RecurringRun, 'dueOn' | 'problem'>>> {
  if (recurringIds.length === 0) return new Map()
  const rows = await runsQuery(db)
    .where('u.recurringId', 'in', [...recurringIds])
    .where('u.outcome', '=', 'failed')
    .where((e) =>
      e(
        'u.dueOn',
        '=',
        e
          .selectFrom('recurringRuns as n')
          .select((n) => n.fn.min('n.dueOn').as('dueOn'))
          .whereRef('n.recurringId', '=', 'u.recurringId')
          .where('n.outcome', '=', 'failed'),
      ),
    )
    .execute()
  return new Map(rows.map((row) => [row.recurringId, { dueOn: row.dueOn, problem: runOf(row).problem }]))
}

export async function countFailed(db: ReadDb): Promise<number> {
  const { n } = await db
    .selectFrom('recurringRuns')
    .select((e) => e.fn.count<number>('recurringId').distinct().as('n'))
    .where('outcome', '=', 'failed')
    .executeTakeFirstOrThrow()
  return Number(n)
}
