// The only SQL on stored files: one row per content, and one for each that uses it.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { FileOwner } from '#shared/domain/files/file-kind.ts'
import type { TakenFile } from '#shared/domain/files/take-file.ts'

export interface FileUse {
  readonly sha256: string
  readonly ownerKind: FileOwner
  readonly ownerId: string
}

export function loadFile(db: ReadDb, sha256: string) {
  return db
    .selectFrom('storedFiles')
    .select(['kind', 'content', 'width', 'height', 'byteCount'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

/** What is known of a file without its bytes. */
export function findFile(db: ReadDb, sha256: string) {
  return db.selectFrom('storedFiles').select(['kind', 'width', 'height', 'byteCount']).where('sha256', '=', sha256).executeTakeFirst()
}

/** The same content is one row, whoever brings it. */
export async function storeFile(tx: WriteDb, sha256: string, file: TakenFile, content: Uint8Array, at: number): Promise<void> {
  await tx
    .insertInto('storedFiles')
    .values({ sha256, ...file, byteCount: content.length, content, storedAt: at, unusedSince: at })
    .onConflict((c) => c.column('sha256').doNothing())
    .execute()
}

export async function addUse(tx: WriteDb, use: FileUse): Promise<void> {
  await tx.updateTable('storedFiles').set({ unusedSince: null }).where('sha256', '=', use.sha256).execute()
  await tx
    .insertInto('fileUses')
    .values(use)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Ends one use; a file that nobody uses stays for a while, so that taking it away can be undone. */
export async function endUse(tx: WriteDb, { sha256, ownerKind, ownerId }: FileUse, at: number): Promise<void> {
  await tx.deleteFrom('fileUses').where('sha256', '=', sha256).where('ownerKind', '=', ownerKind).where('ownerId', '=', ownerId).execute()
  await tx
    .updateTable('storedFiles')
    .set({ unusedSince: at })
    .where('sha256', '=', sha256)
    .where((e) => e.not(e.exists(e.selectFrom('fileUses').select('ownerId').whereRef('fileUses.sha256', '=', 'storedFiles.sha256'))))
    .execute()
}
