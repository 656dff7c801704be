// The printers' side of print jobs: which one is next at each printer, and what became of it. Commands ask for prints and settle them.
import { sql } from 'kysely'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { DocumentKind } from '#shared/contract/printing.ts'
import { SET_ASIDE } from '#shared/domain/printing/print-job-state.ts'

export interface QueuedPrint {
  readonly id: string
  readonly station: string
  readonly documentKind: DocumentKind
  readonly documentId: string
  readonly documentNumber: string
  readonly copies: number
  readonly isCopy: boolean
  readonly attempts: number
  readonly dueAt: number
  readonly lastError: string
}

/** Literals, because an index over some rows is used only where the engine can see that the query is about those. */
const isWaiting = sql<boolean>`j.state = 'waiting'`
const isOpen = sql<boolean>`j.state in ('waiting', 'sending', 'unsure')`

const columns = [
  'id',
  'station',
  'documentKind',
  'documentId',
  'documentNumber',
  'copies',
  'isCopy',
  'attempts',
  'dueAt',
  'lastError',
] as const

/** The printers that jobs wait for, each by its port as it is kept. Stations and kinds of document may share one. */
export async function printersInDemand(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('printJobs as j')
    .crossJoin('stationPrinters as p') // keeps SQLite on the way from the few jobs that wait to their printers
    .select('p.port')
    .distinct()
    .where(isWaiting)
    .where('j.dueAt', '<', SET_ASIDE)
    .whereRef('p.station', '=', 'j.station')
    .whereRef('p.documentKind', '=', 'j.documentKind')
    .execute()
  return rows.map(({ port }) => port)
}

/** The job that a printer prints next, the oldest first, whether it is due already or not. */
export async function nextPrint(db: ReadDb, port: string): Promise<QueuedPrint | undefined> {
  const row = await db
    .selectFrom('printJobs as j')
    .select(columns)
    .where(isWaiting)
    .where('j.dueAt', '<', SET_ASIDE)
    .where((e) =>
      e.exists(
        e
          .selectFrom('stationPrinters as p')
          .select('p.port')
          .where('p.port', '=', port)
          .whereRef('p.station', '=', 'j.station')
          .whereRef('p.documentKind', '=', 'j.documentKind'),
      ),
    )
    .orderBy('j.createdAt')
    .orderBy('j.id')
    .limit(1)
    .executeTakeFirst()
  return row && printOf(row)
}

/** Jobs that were being sent when the hub went away: nobody knows how much of them is on paper. */
export async function interruptedPrints(db: ReadDb): Promise<QueuedPrint[]> {
  const rows = await db.selectFrom('printJobs as j').select(columns).where(isOpen).where('j.state', '=', 'sending').execute()
  return rows.map(printOf)
}

/** Waiting jobs whose station has no printer for their kind of document, and that do not say so yet. */
export async function printerlessPrints(db: ReadDb, reason: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('printJobs as j')
    .select('j.id')
    .where(isWaiting)
    .where('j.lastError', '!=', reason)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('stationPrinters as p')
            .select('p.port')
            .whereRef('p.station', '=', 'j.station')
            .whereRef('p.documentKind', '=', 'j.documentKind'),
        ),
      ),
    )
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Gives waiting jobs the reason why they wait. */
export async function giveReason(tx: WriteDb, ids: readonly string[], reason: string): Promise<void> {
  await tx.updateTable('printJobs').set({ lastError: reason }).where('id', 'in', ids).where('state', '=', 'waiting').execute()
}

interface Row extends Omit<QueuedPrint, 'documentKind' | 'isCopy'> {
  readonly documentKind: string
  readonly isCopy: number
}

function printOf(row: Row): QueuedPrint {
  return { ...row, documentKind: row.documentKind as DocumentKind, isCopy: row.isCopy === 1 } // written from a DocumentKind by the printing room
}
