import type { ReadDb } from '#electron/database/schema.ts'
import { ownTemplate, usedTemplate } from '#electron/features/labels/used-template.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelKind } from '#shared/domain/labels/label-template.ts'
import type { TestTemplate } from '#shared/domain/labels/test-label.ts'
import type { BuiltDocument } from '../built-document.ts'
import type { House } from '../house.ts'

/** The same word in every language of documents. */
const TEST = 'Test'

/** A label of made-up data, to see how it comes out of the printer. */
export async function testLabel(db: ReadDb, house: House, kind: LabelKind, by: TestTemplate): Promise<BuiltDocument | undefined> {
  const own = by.by === 'own' ? await ownTemplate(db, by.id) : undefined
  if (by.by === 'own' && own?.template.kind !== kind) return undefined
  const used = by.by === 'use' ? await usedTemplate(db, kind) : undefined
  const template = own?.template ?? used ?? builtInTemplate(kind, by.by === 'builtIn' ? by.size : 'usual')
  const number = [TEST, own?.name].filter(Boolean).join(' ')
  return { number, document: { kind: 'sampleLabel', template, language: house.language } }
}
