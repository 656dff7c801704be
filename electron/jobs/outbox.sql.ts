// The working-off side of the outbox; commands put rows in.
import { sql } from 'kysely'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'

/** A literal, because the index over waiting tasks is used only where the engine can see that the query is about those. */
const isWaiting = sql<boolean>`state = 'waiting'`

export interface OutboxTask {
  readonly id: string
  readonly kind: string
  readonly payload: string
  readonly attempts: number
  readonly dueAt: number
  readonly lastError: string
}

/** The waiting task that falls due first, whether it is due already or not. */
export function nextTask(db: ReadDb): Promise<OutboxTask | undefined> {
  return db
    .selectFrom('outbox')
    .select(['id', 'kind', 'payload', 'attempts', 'dueAt', 'lastError'])
    .where(isWaiting)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Marks a task done; false when it was done already. */
export async function finishTask(tx: WriteDb, id: string, at: number): Promise<boolean> {
  const done = await tx
    .updateTable('outbox')
    .set({ state: 'done', lastError: '', doneAt: at })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Puts a task off, with the reason. */
export async function putOffTask(
  tx: WriteDb,
  id: string,
  change: { readonly attempts: number; readonly dueAt: number; readonly lastError: string },
): Promise<boolean> {
  const done = await tx.updateTable('outbox').set(change).where('id', '=', id).where('state', '=', 'waiting').executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Makes every waiting task due now. */
export async function wakeTasks(tx: WriteDb, now: number): Promise<void> {
  await tx.updateTable('outbox').set({ dueAt: now }).where(isWaiting).where('dueAt', '>', now).execute()
}
