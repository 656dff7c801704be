// A whole warehouse for a test: the real handlers over a real database, with a fixed clock and counted ids.

import { createRouterClient } from '@orpc/server'
import { expect } from 'vitest'
import { ChangeFeed, type HubCore } from '#electron/api/hub-core.ts'
import { makeRouter } from '#electron/api/router.ts'
import { StationRoll } from '#electron/api/station-roll.ts'
import { checkInvariants } from '#electron/database/invariants.sql.ts'
import type { BackupShelf, DocumentDesk, PrinterDesk } from '#electron/features/handle.ts'
import { openFileDesk } from '#electron/jobs/file-desk.ts'
import { type FileThreads, noFileThreads } from '#electron/jobs/file-threads.ts'
import { openPrinterDesk } from '#electron/jobs/printer-desk.ts'
import { PROTOCOL } from '#shared/contract/procedure.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import { type FreshDatabase, freshDatabase, type TestEngine } from './engines.ts'

/** Monday, 7 September 2026, 08:00 in UTC. */
export const MONDAY = Date.UTC(2026, 8, 7, 8)

export interface TestClock {
  now(): number
  advance(ms: number): void
}

export type World = Awaited<ReturnType<typeof openWarehouse>>

export interface WorldOptions {
  readonly engine?: TestEngine
  readonly documents?: DocumentDesk
  readonly printers?: PrinterDesk
  readonly backups?: BackupShelf
  /** Where files are read and lists written; without it here and now. */
  readonly threads?: (database: FreshDatabase) => FileThreads
  readonly station?: string
}

/** Opens an empty warehouse. `ask` calls the contract as a client does; `close` first makes sure that every promise still holds. */
export async function openWarehouse(options: WorldOptions = {}) {
  const fresh = await freshDatabase(options.engine ?? 'sqlite')
  const clock = fixedClock(MONDAY)
  const ids = countedIds()
  const logged: string[] = []
  const log = (line: string) => logged.push(line)
  const changes = new ChangeFeed()
  const threads = options.threads?.(fresh) ?? noFileThreads(fresh.database.read, ids)
  const files = openFileDesk({ database: fresh.database, clock, ids, log, changes }, threads)
  const hub: HubCore = {
    database: fresh.database,
    clock,
    ids,
    version: 'test',
    documents: options.documents ?? { render: async () => ({ mediaType: 'text/plain', bytes: new Uint8Array() }) },
    backups: options.backups ?? { state: () => undefined },
    files,
    printers: options.printers ?? openPrinterDesk(),
    stations: new StationRoll(),
    log,
    changes,
  }
  const router = makeRouter()
  /** A client as someone, at a station; `requestId` makes the next calls the same call. */
  const as = (who: { user?: string; station?: string; requestId?: string } = {}) => {
    const headers = {
      'x-packbench-protocol': String(PROTOCOL),
      'x-packbench-station': who.station ?? options.station ?? 'PACK-1',
      'x-packbench-user': who.user,
      'idempotency-key': who.requestId,
    }
    return createRouterClient(router, { context: { hub, headers } })
  }
  const ask = as()
  return {
    hub,
    files,
    ask,
    as,
    clock,
    ids,
    logged,
    file: fresh.file,
    async checkPromises() {
      expect(await checkInvariants(fresh.database.read)).toEqual([])
    },
    async close() {
      await files.close()
      try {
        expect(logged.filter((line) => line.startsWith('fault'))).toEqual([])
        expect(await checkInvariants(fresh.database.read)).toEqual([])
      } finally {
        await fresh.dispose()
      }
    },
  }
}

function fixedClock(start: number): TestClock {
  let now = start
  return {
    now: () => now,
    advance: (ms) => {
      now += ms
    },
  }
}

/** Ids that count, and sort as they were made, like the real ones. */
function countedIds(): Ids {
  let n = 0
  return {
    next: () => {
      n += 1
      return `id-${String(n).padStart(8, '0')}`
    },
  }
}
