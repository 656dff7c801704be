// What a hub is, before any door is opened: the database, the handlers, and what happens after a commit.

import type { Database } from '#electron/database/database.ts'
import type { BackupShelf, DocumentDesk, FileDesk, PrinterDesk } from '#electron/features/handle.ts'
import type { Change } from '#shared/contract/history.ts'
import type { Clock } from '#shared/kernel/dates.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import type { StationRoll } from './station-roll.ts'

export interface HubCore {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly version: string
  readonly documents: DocumentDesk
  readonly backups: BackupShelf
  readonly files: FileDesk
  readonly printers: PrinterDesk
  readonly stations: StationRoll
  readonly log: (line: string) => void
  /** Told to subscribers and jobs, after the commit. */
  readonly changes: ChangeFeed
}

/** Hands each change to whoever listens now. Listeners must not throw and must not wait. */
export class ChangeFeed {
  readonly #listeners = new Set<(change: Change) => void>()

  publish(change: Change): void {
    for (const listener of this.#listeners) listener(change)
  }

  /** Listens until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  get listenerCount(): number {
    return this.#listeners.size
  }
}
