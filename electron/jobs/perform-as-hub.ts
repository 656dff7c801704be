import type { AnyContractProcedure } from '@orpc/contract'
import type { WriteDb } from '#electron/database/schema.ts'
import { type CommandHandler, type InputOf, Refused } from '#electron/features/handle.ts'
import { perform } from '#electron/features/perform.ts'
import { RolledBack } from '#electron/features/rolled-back.ts'
import { hubItself, type JobHub } from './job-hub.ts'

/**
 * Runs a use case as the hub itself. `finish` runs in the same transaction, so that the task is done exactly when its work is saved;
 * it answers false when the task was done already, and then nothing happens. Returns the refusal, if the use case refuses.
 */
export async function performAsHub<P extends AnyContractProcedure>(
  hub: JobHub,
  task: { readonly handler: CommandHandler<P>; readonly input: InputOf<P>; readonly requestId: string },
  finish: (tx: WriteDb) => Promise<boolean>,
): Promise<Refused | undefined> {
  const { clock, ids, version, documents, backups, files, printers, stations, database } = hub
  const surroundings = { caller: hubItself, clock, ids, version, documents, backups, files, printers, stations, engine: database.engine }
  try {
    const changes = await database.transact(async (tx) => {
      if (!(await finish(tx))) return []
      const { outcome, changes } = await perform(tx, surroundings, task.handler, task.input, task.requestId)
      if (outcome instanceof Refused) throw new RolledBack(outcome)
      return changes
    })
    for (const change of changes) hub.changes.publish(change)
    return undefined
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal
    throw error
  }
}
