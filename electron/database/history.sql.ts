// The append-only record: events with what they are about, replies under their request ids, and raw scans.
import type { Subject } from '#shared/contract/history.ts'
import { must } from '#shared/kernel/must.ts'
import { kept } from './kept-query.ts'
import { addRow, addRows } from './kept-rows.ts'
import type { ReadDb, WriteDb } from './schema.ts'

export interface EventRow {
  readonly requestId: string
  readonly command: string
  readonly what: string
  readonly userName: string
  readonly station: string
  readonly at: number
  readonly facts: string
}

const eventRow = kept((tx: WriteDb, { requestId, command, what, userName, station, at, facts }: EventRow) =>
  tx.insertInto('events').values({ requestId, command, what, userName, station, at, facts }).returning('seq'),
)

/** Appends an event and says its sequence number. */
export async function appendEvent(tx: WriteDb, event: EventRow, about: readonly Subject[]): Promise<number> {
  const { seq } = must(await eventRow.first(tx, event), 'the event that was written')
  const distinct = new Map(about.map((s) => [`${s.kind} ${s.id}`, { seq, kind: s.kind, subjectId: s.id }]))
  await addRows(tx, 'eventSubjects', [...distinct.values()])
  return seq
}

const replyTo = kept((db: ReadDb, { requestId }: { requestId: string }) =>
  db.selectFrom('replies').select(['command', 'inputHash', 'reply']).where('requestId', '=', requestId),
)

export function loadReply(db: ReadDb, requestId: string) {
  return replyTo.first(db, { requestId })
}

export async function keepReply(
  tx: WriteDb,
  row: { requestId: string; command: string; inputHash: string; reply: string; at: number },
): Promise<void> {
  await addRow(tx, 'replies', row)
}

export interface ScanRow {
  readonly id: string
  readonly at: number
  readonly station: string
  readonly userName: string
  readonly command: string
  readonly raw: string
  /** `accepted`, the code of a refusal, or the reference of a fault. */
  readonly result: string
}

export async function journalScan(tx: WriteDb, scan: ScanRow): Promise<void> {
  await addRow(tx, 'scanEvents', scan)
}
