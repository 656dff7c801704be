// Removes what nobody asks for any more, oldest first, a small batch at a time.
import type { WriteDb } from '#electron/database/schema.ts'

/** Removes some of the replies kept before an instant, and says how many. A command sent again after that is a new command. */
export async function removeReplies(tx: WriteDb, before: number, limit: number): Promise<number> {
  const done = await tx
    .deleteFrom('replies')
    .where('requestId', 'in', (e) => e.selectFrom('replies').select('requestId').where('at', '<', before).orderBy('at').limit(limit))
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Removes some of the settled print jobs made before an instant, and says how many. Those of invoices stay: a later print has to say that it is a copy. */
export async function removePrintJobs(tx: WriteDb, before: number, limit: number): Promise<number> {
  const done = await tx
    .deleteFrom('printJobs')
    .where('id', 'in', (e) =>
      e
        .selectFrom('printJobs')
        .select('id')
        .where('createdAt', '<', before)
        .where('state', 'in', ['printed', 'cancelled'])
        .where('documentKind', '!=', 'invoice')
        .orderBy('createdAt')
        .limit(limit),
    )
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Removes some of the files that nobody uses since before an instant, and says how many. */
export async function removeUnusedFiles(tx: WriteDb, before: number, limit: number): Promise<number> {
  const done = await tx
    .deleteFrom('storedFiles')
    .where('sha256', 'in', (e) =>
      e.selectFrom('storedFiles').select('sha256').where('unusedSince', '<', before).orderBy('unusedSince').limit(limit),
    )
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
