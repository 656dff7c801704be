import type { ReadDb } from '#electron/database/schema.ts'
import type { LabelKind, LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { loadChosen } from './labels.sql.ts'

/** The house's own template for a kind of label; undefined where the built-in one is used. */
export function usedTemplate(db: ReadDb, kind: LabelKind): Promise<LabelTemplate | undefined> {
  return loadChosen(db, kind)
}
