import type { ReadDb } from '#electron/database/schema.ts'
import type { SavedTemplate } from '#shared/contract/labels.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelKind, LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { loadChosen, loadSizes, loadTemplate } from './labels.sql.ts'

/** The template for a kind of label that the house has chosen; undefined where the built-in one is used as it is. */
export async function usedTemplate(db: ReadDb, kind: LabelKind): Promise<LabelTemplate | undefined> {
  const chosen = await loadChosen(db, kind)
  if (chosen) return chosen
  const size = (await loadSizes(db)).find((one) => one.kind === kind)?.size
  return size && builtInTemplate(kind, size)
}

export function ownTemplate(db: ReadDb, id: string): Promise<SavedTemplate | undefined> {
  return loadTemplate(db, id)
}
