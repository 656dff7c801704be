// The append-only record: events with what they are about, replies under their request ids, and raw scans.
import type { Subject } from '#shared/contract/history.ts'
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

/** Appends an event and says its sequence number. */
export async function appendEvent(tx: WriteDb, event: EventRow, about: readonly Subject[]): Promise<number> {
  const { seq } = await tx.insertInto('events').values(event).returning('seq').executeTakeFirstOrThrow()
  const distinct = new Map(about.map((s) => [`${s.kind} ${s.id}`, { seq, kind: s.kind, subjectId: s.id }]))
  const rows = [...distinct.values()]
  for (let i = 0; i < rows.length; i += 500)
    await tx
      .insertInto('eventSubjects')
      .values(rows.slice(i, i + 500))
      .execute()
  return seq
}

export function loadReply(db: ReadDb, requestId: string) {
  return db.selectFrom('replies').select(['command', 'inputHash', 'reply']).where('requestId', '=', requestId).executeTakeFirst()
}

export async function keepReply(
  tx: WriteDb,
  row: { requestId: string; command: string; inputHash: string; reply: string; at: number },
): Promise<void> {
  await tx.insertInto('replies').values(row).execute()
}

export interface ScanRow {
  readonly id: string
  readonly at: number
  readonly station: string
  readonly userName: string
  readonly command: string
  readonly raw: string
}

export async function journalScan(tx: WriteDb, scan: ScanRow): Promise<void> {
  await tx
    .insertInto('scanEvents')
    .values({ ...scan, result: '' })
    .execute()
}

export async function noteScanResult(tx: WriteDb, id: string, result: string): Promise<void> {
  await tx.updateTable('scanEvents').set({ result }).where('id', '=', id).execute()
}
