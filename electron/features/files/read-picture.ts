// What other rooms may read of the store: a picture for a document, the bytes of what is attached.
import type { ReadDb } from '#electron/database/schema.ts'
import { loadFile } from './files.sql.ts'

/** A picture that a document can carry, as base64; undefined where there is none. */
export async function readPicture(db: ReadDb, sha256: string): Promise<{ kind: 'png' | 'jpeg'; base64: string } | undefined> {
  const file = await loadFile(db, sha256)
  if (file?.kind !== 'png' && file?.kind !== 'jpeg') return undefined
  return { kind: file.kind, base64: Buffer.from(file.content).toString('base64') }
}

/** The bytes of a file as they came. */
export async function readStored(db: ReadDb, sha256: string): Promise<Buffer | undefined> {
  const file = await loadFile(db, sha256)
  return file && Buffer.from(file.content)
}
