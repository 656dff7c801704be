// A hub for measuring: the real core over a real SQLite file, asked in process or through its HTTP door. No window and no jobs.

import { createRouterClient } from '@orpc/server'
import { ChangeFeed, type HubCore } from '#electron/api/hub-core.ts'
import { makeRouter } from '#electron/api/router.ts'
import { StationRoll } from '#electron/api/station-roll.ts'
import { openHttpDoor } from '#electron/api/transports/http.ts'
import { openDataFolder } from '#electron/database/open-data-folder.ts'
import { openFileDesk } from '#electron/jobs/file-desk.ts'
import { noFileThreads } from '#electron/jobs/file-threads.ts'
import { openPrinterDesk } from '#electron/jobs/printer-desk.ts'
import { PROTOCOL } from '#shared/contract/procedure.ts'
import { type Clock, systemClock } from '#shared/kernel/dates.ts'
import { type Ids, uuidV7Ids } from '#shared/kernel/ids.ts'
import { post } from './post.ts'

export type Ask = ReturnType<typeof askInProcess>

export interface BenchHub {
  readonly core: HubCore
  readonly ask: Ask
  close(): Promise<void>
}

const TOKEN = 'bench'
const headers = { 'x-packbench-protocol': String(PROTOCOL), 'x-packbench-station': 'PACK-1' }

/** Opens a hub on a data folder. `http` sends every call through the HTTP door, as other programs do; the client's own work counts too. */
export async function openBenchHub(
  folder: string,
  door: 'inProcess' | 'http' = 'inProcess',
  { clock = systemClock, ids = uuidV7Ids }: { clock?: Clock; ids?: Ids } = {},
): Promise<BenchHub> {
  const database = await openDataFolder(folder, clock)
  const changes = new ChangeFeed()
  const files = openFileDesk({ database, clock, ids, log: () => {}, changes }, noFileThreads(database.read, ids))
  const core: HubCore = {
    database,
    clock,
    ids,
    version: 'bench',
    documents: { render: () => Promise.reject(new Error('nothing is drawn here')) },
    backups: { state: () => undefined },
    printers: openPrinterDesk(),
    stations: new StationRoll(),
    files,
    log: (line) => {
      if (!line.startsWith('slow:')) console.error(line)
    },
    changes,
  }
  if (door === 'inProcess') return { core, ask: askInProcess(core), close: () => core.database.close() }
  const open = await openHttpDoor(core, makeRouter(), { port: 0, token: TOKEN })
  return { core, ask: askOverHttp(open.url), close: () => open.close().then(() => core.database.close()) }
}

function askInProcess(hub: HubCore) {
  return createRouterClient(makeRouter(), { context: { hub, headers } })
}

function askOverHttp(url: string): Ask {
  const room = (name: string) =>
    new Proxy({}, { get: (_, procedure) => (input: unknown) => askOnce(`${url}/api/${name}/${String(procedure)}`, input) })
  return new Proxy({}, { get: (_, name) => room(String(name)) }) as Ask // any room and any procedure, as the contract names them
}

function askOnce(url: string, input: unknown): Promise<unknown> {
  return post(url, input, { ...headers, authorization: `Bearer ${TOKEN}`, 'idempotency-key': uuidV7Ids.next() })
}
