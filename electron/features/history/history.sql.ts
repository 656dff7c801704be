// Reads the record of events; it is written with each command and never changed.

import type { ReadDb } from '#electron/database/schema.ts'
import type { HistoryEntry, Subject } from '#shared/contract/history.ts'

/** A customer of many years has more events than anyone reads: they are counted so far and no further. */
const MOST_COUNTED = 10_000

/** The newest events about one thing, newest first, and how many there are in all. */
export async function loadTimeline(db: ReadDb, about: Subject, limit: number): Promise<{ entries: HistoryEntry[]; total: number }> {
  const rows = await db
    .selectFrom('eventSubjects as s')
    .innerJoin('events as e', 'e.seq', 's.seq')
    .select(['e.seq', 'e.at', 'e.what', 'e.command', 'e.userName as user', 'e.station', 'e.facts'])
    .where('s.kind', '=', about.kind)
    .where('s.subjectId', '=', about.id)
    .orderBy('s.seq', 'desc')
    .limit(limit)
    .execute()
  const entries = rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as HistoryEntry['facts'] })) // written from Facts
  if (entries.length < limit) return { entries, total: entries.length }
  const { total } = await db
    .selectFrom((e) =>
      e
        .selectFrom('eventSubjects')
        .select('seq')
        .where('kind', '=', about.kind)
        .where('subjectId', '=', about.id)
        .limit(MOST_COUNTED)
        .as('all'),
    )
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { entries, total }
}
