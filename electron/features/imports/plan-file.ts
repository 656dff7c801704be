import { createHash } from 'node:crypto'
import { batchesOf, type RowsJson } from '#electron/database/bulk-rows.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import type { Subject } from '#shared/contract/history.ts'
import type { DetectedFile, ImportKind, ImportMapping, ImportProblem } from '#shared/contract/imports.ts'
import { catalogState } from '../catalog/bulk-products.ts'
import type { RejectedRows } from '../handle.ts'
import { partiesState } from '../parties/bulk-customers.ts'
import { priceListsState } from '../pricing/bulk-prices.ts'
import { binsState } from '../stock/bulk-receipts.ts'
import { headerFingerprint } from './header-fingerprint.ts'
import type { ImportAsk, ImportWrites, PlanImport, Planning } from './import-plan.ts'
import { ImportProblems } from './import-problems.ts'
import { loadImportedFile, loadMappings } from './imports.sql.ts'
import { planCustomers } from './plan-customers.ts'
import { planOrders } from './plan-orders.ts'
import { planPrices } from './plan-prices.ts'
import { planProducts } from './plan-products.ts'
import { planStock } from './plan-stock.ts'

const plans: Readonly<Record<ImportKind, PlanImport>> = {
  products: planProducts,
  customers: planCustomers,
  stock: planStock,
  orders: planOrders,
  prices: planPrices,
}
const SAMPLE_ROWS = 5

/** What came of reading and checking a file: plain text and numbers, so that it can travel between threads. */
export interface PlannedFile {
  readonly sha256: string
  readonly detected: DetectedFile
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  /** Whether nothing stands in the way of writing. */
  readonly goesIn: boolean
  /** The rows that cannot go in, as `RejectedRows` in JSON: they travel as one text and are read only if somebody asks for them. */
  readonly rejected: string
  readonly rejectedCount: number
  /** Null after a dry run, or when something stands in the way. */
  readonly writes: ImportWrites | null
  /** Kind and id of everything that the file is about. */
  readonly about: readonly RowsJson[]
  /** One of each kind of subject, for those who listen. */
  readonly touched: readonly Subject[]
  /** What the plan stands on; it may be written while this is still so. */
  readonly standsOn: number
  /** What is to be remembered about such files. */
  readonly learned: { readonly fingerprint: string; readonly mapping: ImportMapping } | null
}

/** Reads a file, checks it against what is there, and makes it ready to be written. Changes nothing. */
export async function planFile(planning: Planning, ask: ImportAsk): Promise<PlannedFile> {
  const { db, progress } = planning
  const { kind, options } = ask
  progress('reading', 0, 0)
  const standsOn = await stateUnder(db, kind)
  const sha256 = createHash('sha256').update(ask.bytes).digest('hex')
  const earlier = (await loadImportedFile(db, sha256, kind)) ?? null
  const problems = new ImportProblems()
  if (earlier) {
    // Products and customers would only be saved again and orders are known by their number, but stock would be received twice.
    const isStock = kind === 'stock'
    const when = `${new Date(earlier.at).toISOString()} ${earlier.userName}`
    problems.mention(isStock ? 'STOCK_FILE_REPEATED' : 'FILE_REPEATED', earlier.fileName, when, !isStock && (ask.dryRun || options.again))
  }
  const mappings = await loadMappings(db, kind)
  const remembered = (headers: readonly string[]) => mappings.get(headerFingerprint(headers))
  const plan = await plans[kind](planning, ask.bytes, problems, {
    ...options,
    kind,
    remembered,
    progress: (done, total) => progress('checking', done, total),
  })
  const { file } = plan
  const headers = file.records[0]?.cells ?? []
  const goesIn = problems.errors === 0 || (options.onlyGoodRows && !problems.stopsAnyImport && plan.added + plan.changed > 0)
  const writes = goesIn && !ask.dryRun ? await plan.makeWrites() : null
  const rejected = rejectedRows(problems, headers, file)
  return {
    sha256,
    detected: {
      format: file.format,
      encoding: file.encoding,
      delimiter: file.delimiter,
      sheet: file.sheet,
      sheets: [...file.sheets],
      headers: [...headers],
      mapping: { ...file.mapping },
      isMappingKnown: options.mapping === undefined && remembered(headers) !== undefined,
      decimalMark: options.decimalMark ?? null,
      dateOrder: options.dateOrder ?? null,
      sample: file.records.slice(1, 1 + SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, 200))),
      earlier,
    },
    rows: file.rowCount,
    added: plan.added,
    changed: plan.changed,
    problems: problems.listed(),
    problemCount: problems.total,
    goesIn,
    rejected: JSON.stringify(rejected),
    rejectedCount: rejected.rows.length,
    writes,
    about: writes ? batchesOf(distinct(plan.about), ({ kind: of, id }) => [of, id]) : [],
    touched: [...new Map(plan.about.map((subject) => [subject.kind, subject])).values()],
    standsOn,
    learned: options.mapping === undefined ? null : { fingerprint: headerFingerprint(headers), mapping: options.mapping },
  }
}

/** A number that grows with everything that the plan of such a file depends on. */
export async function stateUnder(db: ReadDb, kind: ImportKind): Promise<number> {
  switch (kind) {
    case 'products':
      return catalogState(db)
    case 'customers':
      return partiesState(db)
    case 'stock':
      return (await catalogState(db)) + (await binsState(db))
    case 'orders':
      return (await catalogState(db)) + (await partiesState(db))
    case 'prices':
      return (await catalogState(db)) + (await partiesState(db)) + (await priceListsState(db))
  }
}

function rejectedRows(
  problems: ImportProblems,
  headers: readonly string[],
  file: { readonly delimiter: string; readonly records: readonly { readonly row: number; readonly cells: readonly string[] }[] },
): RejectedRows {
  const bad = file.records.slice(1).filter(({ row }) => problems.badRows.has(row))
  return {
    headers,
    delimiter: file.delimiter || ';',
    rows: bad.map(({ row, cells }) => ({ cells, problems: problems.badRows.get(row) ?? [] })),
  }
}

function distinct(about: readonly Subject[]): Subject[] {
  return [...new Map(about.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values()]
}
