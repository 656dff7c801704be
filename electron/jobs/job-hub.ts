import type { Database } from '#electron/database/database.ts'
import type { BackupShelf, Caller, DocumentDesk, FileDesk, PrinterDesk, StationsHeard } from '#electron/features/handle.ts'
import type { Change } from '#shared/contract/history.ts'
import type { Clock } from '#shared/kernel/dates.ts'
import type { Ids } from '#shared/kernel/ids.ts'

/** What jobs need of the hub they work for. */
export interface JobHub {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly version: string
  readonly documents: DocumentDesk
  readonly backups: BackupShelf
  readonly files: FileDesk
  readonly printers: PrinterDesk
  readonly stations: StationsHeard
  readonly log: (line: string) => void
  readonly changes: {
    publish(change: Change): void
    subscribe(listener: (change: Change) => void): () => void
  }
}

/** Who does what follows by itself. */
export const hubItself: Caller = { userId: null, userName: 'Packbench', role: 'owner', station: 'hub' }

/** Logs what nobody expected, under the name of the job that met it. */
export function reportFault(hub: JobHub, job: string, error: unknown): void {
  hub.log(`fault in ${job}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}
