// The only SQL on the versions of orders.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { OrderVersion } from '#shared/contract/amendments.ts'

export async function insertVersion(tx: WriteDb, orderId: string, version: OrderVersion): Promise<void> {
  const { number, at, user, reason, changes, content } = version
  const row = { orderId, number, at, userName: user, reason, changes: JSON.stringify(changes), content: JSON.stringify(content) }
  await tx.insertInto('orderVersions').values(row).execute()
}

/** The youngest version; undefined while nothing was amended. */
export async function lastVersion(db: ReadDb, orderId: string): Promise<Pick<OrderVersion, 'number' | 'content'> | undefined> {
  const row = await db
    .selectFrom('orderVersions')
    .select(['number', 'content'])
    .where('orderId', '=', orderId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { number: row.number, content: contentOf(row) }
}

/** The versions of an order, newest first. */
export async function loadVersions(db: ReadDb, orderId: string): Promise<OrderVersion[]> {
  const rows = await db.selectFrom('orderVersions').selectAll().where('orderId', '=', orderId).orderBy('number', 'desc').execute()
  return rows.map(({ number, at, userName, reason, changes, content }) => ({
    number,
    at,
    user: userName,
    reason,
    changes: JSON.parse(changes) as OrderVersion['changes'], // written from a version by insertVersion
    content: contentOf({ content }),
  }))
}

function contentOf({ content }: { content: string }): OrderVersion['content'] {
  return JSON.parse(content) as OrderVersion['content'] // written from a version by insertVersion
}

/** When an order became binding, and by whom: the last time, where it was a draft again meanwhile. */
export function whenConfirmed(db: ReadDb, orderId: string): Promise<{ at: number; userName: string } | undefined> {
  return db
    .selectFrom('eventSubjects as s')
    .innerJoin('events as e', 'e.seq', 's.seq')
    .select(['e.at', 'e.userName'])
    .where('s.kind', '=', 'order')
    .where('s.subjectId', '=', orderId)
    .where('e.what', '=', 'orderConfirmed')
    .orderBy('e.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}
