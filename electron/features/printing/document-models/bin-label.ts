import type { ReadDb } from '#electron/database/schema.ts'
import type { BinLabel } from '#electron/documents/bin-label/model.ts'
import { usedTemplate } from '#electron/features/labels/used-template.ts'
import type { BuiltDocument } from '../built-document.ts'
import { readBin } from '../documents.sql.ts'

export async function binLabel(db: ReadDb, binId: string): Promise<BuiltDocument | undefined> {
  const bin = await readBin(db, binId)
  if (!bin) return undefined
  const document: BinLabel = { kind: 'binLabel', template: await usedTemplate(db, 'binLabel'), bins: [bin] }
  return { number: bin.code, document }
}
