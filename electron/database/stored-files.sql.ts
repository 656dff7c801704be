// Whether the files in the store still are what their hashes say.
import { createHash } from 'node:crypto'
import type { BrokenPromise } from './invariants.sql.ts'
import type { ReadDb } from './schema.ts'

/** Reads every file once, one after the other, so that no more than one is in memory. */
export async function checkStoredFiles(db: ReadDb): Promise<BrokenPromise[]> {
  const altered: { sha256: string; name: string }[] = []
  const hashes = await db.selectFrom('storedFiles').select('sha256').orderBy('sha256').execute()
  for (const { sha256 } of hashes) {
    const file = await db.selectFrom('storedFiles').select(['content', 'byteCount']).where('sha256', '=', sha256).executeTakeFirst()
    if (!file) continue // removed meanwhile
    const isWhole = createHash('sha256').update(file.content).digest('hex') === sha256 && file.content.length === file.byteCount
    if (!isWhole) altered.push({ sha256, name: await attachedAs(db, sha256) })
  }
  if (altered.length === 0) return []
  return [{ promise: 3, what: 'every file in the store has the bytes that it was stored with', rows: altered }]
}

async function attachedAs(db: ReadDb, sha256: string): Promise<string> {
  return (await db.selectFrom('attachments').select('name').where('sha256', '=', sha256).executeTakeFirst())?.name ?? ''
}
