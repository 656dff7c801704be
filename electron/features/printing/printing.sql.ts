// The only SQL on print jobs and station printers, but for the printers' own side of the queue.

import { sql } from 'kysely'

import { kept } from '#electron/database/kept-query.ts'
import { addRows } from '#electron/database/kept-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { DocumentKind, PrinterPort, PrintJobRow, StationPrinter } from '#shared/contract/printing.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'
import { type PrintJobState, SET_ASIDE } from '#shared/domain/printing/print-job-state.ts'

/** A literal, because an index over some rows is used only where the engine can see that the query is about those. */
const isWaiting = sql<boolean>`state = 'waiting'`

export const jobColumns = [
  'id',
  'station',
  'documentKind',
  'documentId',
  'documentNumber',
  'copies',
  'isCopy',
  'state',
  'attempts',
  'lastError',
  'createdAt',
  'printedAt',
] as const

export interface NewPrintJob {
  readonly id: string
  readonly station: string
  readonly documentKind: DocumentKind
  readonly documentId: string
  readonly documentNumber: string
  readonly copies: number
  readonly isCopy: boolean
  readonly at: number
}

const earlierJobs = kept((db: ReadDb, { documentId }: { documentId: string }) =>
  db.selectFrom('printJobs').select('documentKind').distinct().where('documentId', '=', documentId).where('state', '!=', 'cancelled'),
)

/** For which papers of this document jobs were made before and not cancelled. */
export async function kindsAskedBefore(db: ReadDb, documentId: string): Promise<Set<string>> {
  const earlier = await earlierJobs.all(db, { documentId })
  return new Set(earlier.map(({ documentKind }) => documentKind))
}

export async function insertPrintJobs(tx: WriteDb, jobs: readonly NewPrintJob[]): Promise<void> {
  const rows = jobs.map(({ at, isCopy, ...job }) => {
    return { ...job, isCopy: isCopy ? 1 : 0, state: 'waiting', attempts: 0, dueAt: at, lastError: '', createdAt: at, printedAt: null }
  })
  await addRows(tx, 'printJobs', rows)
}

export async function loadPrintJob(db: ReadDb, id: string): Promise<PrintJobRow | undefined> {
  const row = await db.selectFrom('printJobs').select(jobColumns).where('id', '=', id).executeTakeFirst()
  return row && jobOf(row)
}

export interface JobChange {
  readonly state: PrintJobState
  readonly attempts?: number
  readonly dueAt?: number
  readonly lastError?: string
  readonly printedAt?: number
}

/** Changes a job that is still in the state in which it was read; false when somebody was faster. */
export async function changePrintJob(tx: WriteDb, id: string, from: PrintJobState, change: JobChange): Promise<boolean> {
  const done = await tx.updateTable('printJobs').set(change).where('id', '=', id).where('state', '=', from).executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Makes every job that waits for its printer due now: somebody has seen to a printer. */
export async function wakePrintJobs(tx: WriteDb, now: number): Promise<void> {
  await tx.updateTable('printJobs').set({ dueAt: now }).where(isWaiting).where('dueAt', '>', now).where('dueAt', '<', SET_ASIDE).execute()
}

/** Cancels the jobs of a document that wait for their printer. */
export async function cancelWaitingJobs(tx: WriteDb, documentId: string): Promise<void> {
  await tx
    .updateTable('printJobs')
    .set({ state: 'cancelled' })
    .where('documentId', '=', documentId)
    .where('state', '=', 'waiting')
    .execute()
}

export async function loadPrinters(db: ReadDb): Promise<StationPrinter[]> {
  const rows = await db.selectFrom('stationPrinters').selectAll().orderBy('station').orderBy('documentKind').execute()
  return rows.map(({ station, documentKind, port, profile }) => ({
    station,
    documentKind: documentKind as DocumentKind, // written from a DocumentKind by savePrinter
    port: JSON.parse(port) as PrinterPort, // written from a PrinterPort by savePrinter
    ...(profile === '' ? {} : { profile: JSON.parse(profile) as PrinterProfile }), // written from a PrinterProfile by savePrinter
  }))
}

export async function savePrinter(tx: WriteDb, { station, documentKind, port, profile }: StationPrinter): Promise<void> {
  const row = { station, documentKind, port: JSON.stringify(port), profile: profile ? JSON.stringify(profile) : '' }
  await tx
    .insertInto('stationPrinters')
    .values(row)
    .onConflict((c) => c.columns(['station', 'documentKind']).doUpdateSet({ port: row.port, profile: row.profile }))
    .execute()
}

/** How a station's printer for a kind of document wants its labels; undefined where nobody said. */
export async function loadProfile(db: ReadDb, station: string, documentKind: DocumentKind): Promise<PrinterProfile | undefined> {
  const row = await db
    .selectFrom('stationPrinters')
    .select('profile')
    .where('station', '=', station)
    .where('documentKind', '=', documentKind)
    .executeTakeFirst()
  return row?.profile ? (JSON.parse(row.profile) as PrinterProfile) : undefined // written from a PrinterProfile by savePrinter
}

/** Forgets a printer; false when there was none. */
export async function deletePrinter(tx: WriteDb, station: string, documentKind: DocumentKind): Promise<boolean> {
  const done = await tx
    .deleteFrom('stationPrinters')
    .where('station', '=', station)
    .where('documentKind', '=', documentKind)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

interface JobColumns extends Omit<PrintJobRow, 'documentKind' | 'state' | 'isCopy'> {
  readonly documentKind: string
  readonly state: string
  readonly isCopy: number
}

export function jobOf(row: JobColumns): PrintJobRow {
  return {
    ...row,
    documentKind: row.documentKind as DocumentKind, // written from a DocumentKind by insertPrintJob
    state: row.state as PrintJobState, // the table's CHECK allows only states
    isCopy: row.isCopy === 1,
  }
}
