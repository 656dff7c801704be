import type { ReadDb } from '#electron/database/schema.ts'
import type { ToteLabel } from '#electron/documents/tote-label/model.ts'
import { usedTemplate } from '#electron/features/labels/used-template.ts'
import { cleanText } from '#shared/kernel/text.ts'
import type { BuiltDocument } from '../built-document.ts'
import type { House } from '../house.ts'

/** The label of a tote. A tote is nothing but its code, so the code is the document's id. */
export async function toteLabel(db: ReadDb, house: House, id: string): Promise<BuiltDocument | undefined> {
  const code = cleanText(id)
  if (code === '') return undefined
  const document: ToteLabel = { kind: 'toteLabel', template: await usedTemplate(db, 'toteLabel'), code, language: house.language }
  return { number: code, document }
}
