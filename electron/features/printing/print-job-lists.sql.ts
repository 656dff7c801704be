// Reading print jobs as a list.
import { sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containing } from '#electron/database/like.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { READ_THROUGH } from '#electron/database/search-newest.ts'
import { pageOfSortedIds, type SortParts } from '#electron/database/sorted-pages.ts'
import type { PrintJobRow, PrintJobSortAsk, PrintJobWhere } from '#shared/contract/printing.ts'
import type { PrintJobSort } from '#shared/domain/printing/print-job-sorts.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { searchText } from '#shared/kernel/text.ts'
import { jobColumns, jobOf } from './printing.sql.ts'

/** A literal, because an index over some rows is used only where the engine can see that the query is about those. */
const isOpen = sql<boolean>`state in ('waiting', 'sending', 'unsure')`

const id = sql`id`
/** Numbers of one kind stand together, short ones first; the job's id decides between equals. */
const parts: Readonly<Record<PrintJobSort, SortParts>> = {
  document: [sql`document_kind`, sql`created_at`, id],
  number: [sql`length(document_number)`, sql`document_number`, id],
  state: [sql`state`, sql`created_at`, id],
  station: [sql`lower(station)`, sql`created_at`, id],
  asked: [sql`created_at`, id],
}

export interface PrintJobListAsk {
  readonly openOnly: boolean
  readonly search?: string | undefined
  readonly where?: PrintJobWhere | undefined
  readonly sort?: PrintJobSortAsk | undefined
  readonly after?: string | undefined
  readonly limit: number
  /** When a warehouse day begins. */
  readonly startOf: (day: string) => number
}

/** Print jobs, newest first unless it is asked otherwise. */
export async function listPrintJobRows(db: ReadDb, ask: PrintJobListAsk): Promise<{ rows: PrintJobRow[]; next: string | null }> {
  const { ids, next } = await pageOfPrintJobIds(db, ask)
  return { rows: await printJobsOf(db, ids), next }
}

export async function printJobsOf(db: ReadDb, ids: readonly string[]): Promise<PrintJobRow[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('printJobs').select(jobColumns).where('id', 'in', ids).execute()
  return inOrderOf(ids, rows, (job) => job.id).map(jobOf)
}

/** The ids of the jobs on one page of the list, and where the next page begins. */
export function pageOfPrintJobIds(db: ReadDb, ask: PrintJobListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { openOnly, search, where, sort = { by: 'asked', dir: 'desc' }, after, limit, startOf } = ask
  let query = db.selectFrom('printJobs')
  if (openOnly) query = query.where(isOpen)
  if (where?.documentKind) query = query.where('documentKind', '=', where.documentKind)
  if (where?.station) query = query.where('station', '=', where.station)
  if (where?.asked?.from) query = query.where('createdAt', '>=', startOf(where.asked.from))
  if (where?.asked?.to) query = query.where('createdAt', '<', startOf(addDays(where.asked.to, 1)))
  for (const word of searchText(search).split(' ')) {
    if (word)
      query = query.where((e) =>
        e.or([
          e(e.fn<string>('lower', ['documentNumber']), 'like', containing(word)),
          e(e.fn<string>('lower', ['station']), 'like', containing(word)),
        ]),
      )
  }
  return pageOfSortedIds(query, sql<string>`id`, { parts: parts[sort.by], dir: sort.dir, after, limit })
}

/** The stations among the newest jobs. */
export async function recentStations(db: ReadDb): Promise<string[]> {
  const recent = db.selectFrom('printJobs').select('station').orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(READ_THROUGH)
  const rows = await db.selectFrom(recent.as('recent')).select('recent.station').distinct().orderBy('recent.station').execute()
  return rows.map(({ station }) => station)
}
