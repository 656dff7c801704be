// Puts a hub together: data, doors and jobs. Whatever starts one (the desktop, a terminal, a test) does it through here.

import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { systemClock } from '#shared/kernel/dates.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import about from '../package.json' with { type: 'json' }
import { ChangeFeed, type HubCore } from './api/hub-core.ts'
import { makeRouter, type WarehouseRouter } from './api/router.ts'
import { StationRoll } from './api/station-roll.ts'
import { type HttpDoor, openHttpDoor } from './api/transports/http.ts'
import { DATABASE_FILE, openDataFolder, openPostgres } from './database/open-data-folder.ts'
import { openDocumentDesk } from './documents/document-desk.ts'
import type { HubArguments } from './hub-arguments.ts'
import { openBackupDeskOnThreads } from './jobs/backup-desk.ts'
import { openFileDesk } from './jobs/file-desk.ts'
import { fileThreads } from './jobs/file-threads.ts'
import { openPrinterDesk } from './jobs/printer-desk.ts'
import { startJobs } from './jobs/start-jobs.ts'

/** Why a hub has to end by itself; a station starts it again. */
export interface HubEnd {
  readonly exitCode: number
  readonly text: string
}

/** As sysexits.h calls them: the disk failed (EX_IOERR), or: try again (EX_TEMPFAIL). */
const STORAGE_LOST = 74
const START_AGAIN = 75

/** Programs that open a hub give it the files of its threads. */
export interface HubThreads {
  readonly drawing: URL
  readonly backups: URL
  readonly files: URL
  /** Without it, commands move the write-ahead log themselves. */
  readonly log?: URL
}

export interface OpenHub {
  readonly core: HubCore
  readonly router: WarehouseRouter
  readonly door: HttpDoor
  readonly token: string
  /** Resolves when the hub must end, because its disk failed or to start again with a backup. */
  readonly mustEnd: Promise<HubEnd>
  /** Finishes what is under way, then closes doors and data. */
  close(): Promise<void>
}

/** Opens a hub on a data folder, or throws a StartRefusal in words. */
export async function openHub({ dataFolder, port, databaseUrl, restore }: HubArguments, threads: HubThreads): Promise<OpenHub> {
  let end: (why: HubEnd) => void = () => {}
  const mustEnd = new Promise<HubEnd>((resolve) => {
    end = resolve
  })
  const onLost = (error: unknown) => end({ exitCode: STORAGE_LOST, text: storageLostText(dataFolder, error) })
  const database = databaseUrl
    ? await openPostgres(databaseUrl, systemClock)
    : await openDataFolder(dataFolder, systemClock, { onLost, restore, ...(threads.log && { logThread: threads.log }) })
  const documents = openDocumentDesk(threads.drawing)
  const desk = databaseUrl ? undefined : openBackupDeskOnThreads(dataFolder, threads.backups)
  const log = (line: string) => console.error(line)
  const changes = new ChangeFeed()
  const address = databaseUrl
    ? { engine: 'postgres' as const, at: databaseUrl }
    : { engine: 'sqlite' as const, at: path.join(dataFolder, DATABASE_FILE) }
  const files = openFileDesk({ database, clock: systemClock, ids: uuidV7Ids, log, changes }, fileThreads(threads.files, address))
  const core: HubCore = {
    database,
    clock: systemClock,
    ids: uuidV7Ids,
    version: about.version,
    documents,
    backups: desk ?? { state: () => undefined },
    files,
    printers: openPrinterDesk(),
    stations: new StationRoll(),
    log,
    changes,
  }
  const router = makeRouter()
  const token = process.env['PACKBENCH_TOKEN'] ?? randomBytes(24).toString('base64url')
  const door = await openHttpDoor(core, router, { port, token })
  const restart = (why: string) => end({ exitCode: START_AGAIN, text: `The hub ends to go back to a backup. ${why}` })
  const jobs = startJobs(core, desk && { desk, restart })
  return {
    core,
    router,
    door,
    token,
    mustEnd,
    async close() {
      await door.close()
      await jobs.stop()
      await files.close()
      await documents.close()
      await database.close()
    },
  }
}

function storageLostText(dataFolder: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return `The disk failed while writing to ${dataFolder}: ${why}. The hub stops writing and ends; what it confirmed is saved, and what it was asked at that moment is asked again.`
}
