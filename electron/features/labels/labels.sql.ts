// The only SQL on label templates.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { SavedTemplate } from '#shared/contract/labels.ts'
import type { BuiltInSize } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelKind, LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { searchText } from '#shared/kernel/text.ts'

const columns = ['t.id', 't.kind', 't.name', 't.body', 't.version', 't.changedAt', 't.changedBy', 'c.templateId as usedId'] as const

function templates(db: ReadDb) {
  return db
    .selectFrom('labelTemplates as t')
    .leftJoin('labelChoices as c', (join) => join.onRef('c.templateId', '=', 't.id'))
    .select(columns)
}

interface Row {
  readonly id: string
  readonly name: string
  readonly body: string
  readonly version: number
  readonly changedAt: number
  readonly changedBy: string
  readonly usedId: string | null
}

function templateOf({ body, usedId, id, name, version, changedAt, changedBy }: Row): SavedTemplate {
  const template = JSON.parse(body) as LabelTemplate // written from a LabelTemplate below
  return { id, name, version, changedAt, changedBy, isUsed: usedId === id, template }
}

export async function loadTemplates(db: ReadDb): Promise<SavedTemplate[]> {
  const rows = await templates(db).orderBy('t.kind').orderBy('t.folded').execute()
  return rows.map(templateOf)
}

export async function loadTemplate(db: ReadDb, id: string): Promise<SavedTemplate | undefined> {
  const row = await templates(db).where('t.id', '=', id).executeTakeFirst()
  return row && templateOf(row)
}

/** The template that was chosen for a kind of label; undefined where the built-in one is used. */
export async function loadChosen(db: ReadDb, kind: LabelKind): Promise<LabelTemplate | undefined> {
  const row = await db
    .selectFrom('labelChoices as c')
    .innerJoin('labelTemplates as t', 't.id', 'c.templateId')
    .select('t.body')
    .where('c.kind', '=', kind)
    .executeTakeFirst()
  return row && (JSON.parse(row.body) as LabelTemplate) // written from a LabelTemplate below
}

/** The kinds whose built-in template is used in another size than the usual one. */
export async function loadSizes(db: ReadDb): Promise<{ kind: LabelKind; size: BuiltInSize }[]> {
  const rows = await db.selectFrom('labelSizes').select(['kind', 'size']).orderBy('kind').execute()
  return rows as { kind: LabelKind; size: BuiltInSize }[] // the table's CHECKs allow no others
}

export async function chooseSize(tx: WriteDb, kind: LabelKind, size: BuiltInSize): Promise<void> {
  await tx.deleteFrom('labelSizes').where('kind', '=', kind).execute()
  if (size !== 'usual') await tx.insertInto('labelSizes').values({ kind, size }).execute()
}

/** Whether another template of the kind has this name. */
export async function isNameTaken(db: ReadDb, { id, kind, name }: { id: string; kind: LabelKind; name: string }): Promise<boolean> {
  const other = await db
    .selectFrom('labelTemplates')
    .select('id')
    .where('kind', '=', kind)
    .where('folded', '=', searchText(name))
    .where('id', '!=', id)
    .executeTakeFirst()
  return other !== undefined
}

export interface TemplateToSave {
  readonly id: string
  readonly name: string
  readonly template: LabelTemplate
  readonly at: number
  readonly by: string
}

function valuesOf({ name, template, at, by }: TemplateToSave) {
  return { kind: template.kind, name, folded: searchText(name), body: JSON.stringify(template), changedAt: at, changedBy: by }
}

export async function insertTemplate(tx: WriteDb, template: TemplateToSave): Promise<void> {
  await tx
    .insertInto('labelTemplates')
    .values({ id: template.id, ...valuesOf(template), version: 1 })
    .execute()
}

/** Changes a template that is still as it was read; false when somebody was faster. */
export async function updateTemplate(tx: WriteDb, template: TemplateToSave, version: number): Promise<boolean> {
  const done = await tx
    .updateTable('labelTemplates')
    .set({ ...valuesOf(template), version: version + 1 })
    .where('id', '=', template.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function removeTemplate(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('labelChoices').where('templateId', '=', id).execute()
  await tx.deleteFrom('labelTemplates').where('id', '=', id).execute()
}

export async function chooseTemplate(tx: WriteDb, kind: LabelKind, templateId: string | null): Promise<void> {
  await tx.deleteFrom('labelChoices').where('kind', '=', kind).execute()
  if (templateId !== null) await tx.insertInto('labelChoices').values({ kind, templateId }).execute()
}
