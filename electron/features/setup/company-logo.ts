import type { ReadDb } from '#electron/database/schema.ts'
import { readPicture } from '../files/read-picture.ts'
import { loadLogoHash } from './company-logo.sql.ts'

/** The logo as documents print it, or undefined where the company has none. */
export async function loadLogo(db: ReadDb): ReturnType<typeof readPicture> {
  const hash = await loadLogoHash(db)
  return hash === null ? undefined : readPicture(db, hash)
}
