// The thread that copies and checks the data: seconds of work that no scan may wait for.
import { parentPort, workerData } from 'node:worker_threads'
import { type BackupDone, type BackupTask, performBackupTask } from '#electron/database/backup-task.ts'
import { must } from '#shared/kernel/must.ts'

export type BackupAnswer = { readonly ok: true; readonly done: BackupDone } | { readonly ok: false; readonly error: string }

const port = must(parentPort, 'the thread that asks for backups')
performBackupTask(workerData as BackupTask).then(
  // given by the backup desk, which starts this thread for one task
  (done) => port.postMessage({ ok: true, done } satisfies BackupAnswer),
  (error: unknown) => port.postMessage({ ok: false, error: error instanceof Error ? error.message : String(error) } satisfies BackupAnswer),
)
