// Puts a hub together: data, doors and jobs. Whatever starts one (the desktop, a terminal, a test) does it through here.
import { randomBytes } from 'node:crypto'
import { systemClock } from '#shared/kernel/dates.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { ChangeFeed, type HubCore } from './api/hub-core.ts'
import { makeRouter, type WarehouseRouter } from './api/router.ts'
import { type HttpDoor, openHttpDoor } from './api/transports/http.ts'
import { openDataFolder, openPostgres } from './database/open-data-folder.ts'
import { openDocumentDesk } from './documents/document-desk.ts'
import type { HubArguments } from './hub-arguments.ts'
import { startJobs } from './jobs/start-jobs.ts'

const VERSION = '0.1.0'

export interface OpenHub {
  readonly core: HubCore
  readonly router: WarehouseRouter
  readonly door: HttpDoor
  readonly token: string
  /** Finishes what is under way, then closes doors and data. */
  close(): Promise<void>
}

/** Opens a hub on a data folder, or throws a StartRefusal in words. */
export async function openHub({ dataFolder, port, databaseUrl }: HubArguments, drawingWorker: URL): Promise<OpenHub> {
  const database = databaseUrl ? await openPostgres(databaseUrl, systemClock) : await openDataFolder(dataFolder, systemClock)
  const documents = openDocumentDesk(drawingWorker)
  const core: HubCore = {
    database,
    clock: systemClock,
    ids: uuidV7Ids,
    version: VERSION,
    documents,
    log: (line) => console.error(line),
    changes: new ChangeFeed(),
  }
  const router = makeRouter()
  const token = process.env['PACKBENCH_TOKEN'] ?? randomBytes(24).toString('base64url')
  const door = await openHttpDoor(core, router, { port, token })
  const jobs = startJobs(core)
  return {
    core,
    router,
    door,
    token,
    async close() {
      await door.close()
      await jobs.stop()
      await documents.close()
      await database.close()
    },
  }
}
