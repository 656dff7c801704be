import { type BulkDb, insertRows, type RowsJson } from '#electron/database/bulk-rows.ts'
import { appendEvent } from '#electron/database/history.sql.ts'
import { must } from '#shared/kernel/must.ts'
import { writeProductBatches } from '../catalog/bulk-products.ts'
import type { Caller } from '../handle.ts'
import { writeDraftBatches } from '../orders/bulk-drafts.ts'
import { writeCustomerBatches } from '../parties/bulk-customers.ts'
import { writePriceBatches } from '../pricing/bulk-prices.ts'
import { levelIdsOf, writeReceiptBatches } from '../stock/bulk-receipts.ts'
import type { ImportAsk, ImportWrites } from './import-plan.ts'
import { keepImportedFile, keepMapping, loadImportedFile } from './imports.sql.ts'
import { type PlannedFile, stateUnder } from './plan-file.ts'

export interface Imported {
  readonly ask: ImportAsk
  readonly planned: PlannedFile
  readonly caller: Caller
  readonly requestId: string
  readonly at: number
}

/** Whether what a plan stands on is still so, and the file has not gone in meanwhile. */
export async function isStillRight({ tx }: BulkDb, { ask, planned }: Imported): Promise<boolean> {
  if ((await stateUnder(tx, ask.kind)) !== planned.standsOn) return false
  const earlier = await loadImportedFile(tx, planned.sha256, ask.kind)
  return (earlier === undefined) === (planned.detected.earlier === null)
}

/** Writes everything that a plan made ready, in the caller's transaction. The event is the caller's. */
export async function writePlanned(db: BulkDb, { ask, planned, caller, requestId, at }: Imported): Promise<void> {
  const { kind, fileName } = ask
  await writeRows(db, must(planned.writes, 'rows that were made ready'), { document: fileName, requestId, at })
  await keepImportedFile(db.tx, { sha256: planned.sha256, kind, fileName, at, userName: caller.userName })
  if (planned.learned) await keepMapping(db.tx, kind, planned.learned.fingerprint, planned.learned.mapping)
}

/** Writes a planned file together with its one event, set by set, and says the event's number. */
export async function writeWithEvent(db: BulkDb, imported: Imported): Promise<number> {
  const { ask, planned, caller, requestId, at } = imported
  await writePlanned(db, imported)
  const { kind, fileName } = ask
  const { rows, added, changed, rejectedCount: rejected } = planned
  const facts = JSON.stringify({ kind, fileName, rows, added, changed, ...(rejected > 0 ? { rejected } : {}) })
  const { userName, station } = caller
  const event = { requestId, command: 'imports.startImport', what: 'fileImported', userName, station, at, facts }
  const seq = await appendEvent(db.tx, event, [])
  for (const about of planned.about) await insertSubjects(db, seq, about)
  if (planned.writes?.kind === 'stock') {
    for (const spots of planned.writes.batches.spots) {
      const levels = await levelIdsOf(db, spots)
      await insertSubjects(db, seq, JSON.stringify(levels.map((id) => ['stock', id])))
    }
  }
  return seq
}

async function writeRows(
  db: BulkDb,
  writes: ImportWrites,
  from: { readonly document: string; readonly requestId: string; readonly at: number },
): Promise<void> {
  switch (writes.kind) {
    case 'products':
      return writeProductBatches(db, writes.batches, from.at)
    case 'customers':
      return writeCustomerBatches(db, writes.batches, from.at)
    case 'stock':
      return writeReceiptBatches(db, writes.batches, from)
    case 'orders':
      return writeDraftBatches(db, writes.batches, from.at)
    case 'prices':
      return writePriceBatches(db, writes.batches)
  }
}

function insertSubjects(db: BulkDb, seq: number, about: RowsJson): Promise<void> {
  return insertRows(db, 'eventSubjects', { kind: 'text', subjectId: 'text' }, about, { constants: { seq } })
}
