import type { ReadDb } from '#electron/database/schema.ts'
import { READ_THROUGH } from '#electron/database/search-newest.ts'
import { tagsInUse } from './order-tags.sql.ts'

/** The channels and carriers among the newest orders, and every tag: what is chosen from is what is in use. */
export async function recentOrderWords(db: ReadDb): Promise<{ channels: string[]; carriers: string[]; tags: string[] }> {
  const used = async (column: 'channel' | 'carrier') => {
    const recent = db.selectFrom('salesOrders').select(`${column} as word`).orderBy('id', 'desc').limit(READ_THROUGH).as('recent')
    const rows = await db
      .selectFrom(recent)
      .select('recent.word')
      .distinct()
      .where('recent.word', '!=', '')
      .orderBy('recent.word')
      .execute()
    return rows.map(({ word }) => word)
  }
  return { channels: await used('channel'), carriers: await used('carrier'), tags: await tagsInUse(db) }
}
