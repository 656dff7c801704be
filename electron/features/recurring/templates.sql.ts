// The only SQL on order templates.
import { sql } from 'kysely'
import { containingWords } from '#electron/database/like.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { pageOfSortedIds } from '#electron/database/sorted-pages.ts'
import type { TemplateContent } from '#shared/contract/recurring.ts'

export interface Template {
  readonly id: string
  readonly name: string
  readonly customerId: string
  readonly customerName: string
  readonly content: TemplateContent
  readonly version: number
}

export async function loadTemplate(db: ReadDb, id: string): Promise<Template | undefined> {
  const row = await db
    .selectFrom('orderTemplates as t')
    .innerJoin('customers as c', 'c.id', 't.customerId')
    .select(['t.id', 't.name', 't.customerId', 'c.name as customerName', 't.content', 't.version'])
    .where('t.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, content: JSON.parse(row.content) as TemplateContent } // written by columnsOf alone
}

interface WrittenTemplate {
  readonly name: string
  readonly customerId: string
  readonly content: TemplateContent
  readonly search: string
}

export async function insertTemplate(tx: WriteDb, id: string, template: WrittenTemplate, createdAt: number): Promise<void> {
  await tx
    .insertInto('orderTemplates')
    .values({ id, ...columnsOf(template), version: 1, createdAt })
    .execute()
}

/** Saves a changed template, if nobody saved it since `version` was read. */
export async function updateTemplate(tx: WriteDb, id: string, version: number, template: WrittenTemplate): Promise<boolean> {
  const done = await tx
    .updateTable('orderTemplates')
    .set({ ...columnsOf(template), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

function columnsOf({ content, ...template }: WrittenTemplate) {
  return { ...template, content: JSON.stringify(content), lineCount: content.lines.length }
}

export async function removeTemplate(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('orderTemplates').where('id', '=', id).execute()
}

/** The recurring orders that are made of a template. */
export async function madeOf(db: ReadDb, templateId: string): Promise<string[]> {
  const rows = await db.selectFrom('recurringOrders').select('id').where('templateId', '=', templateId).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function listTemplateRows(
  db: ReadDb,
  ask: { search?: string | undefined; customerId?: string | undefined; after?: string | undefined; limit: number },
) {
  const { search, customerId, after, limit } = ask
  let query = db.selectFrom('orderTemplates as t')
  if (customerId) query = query.where('t.customerId', '=', customerId)
  if (search) query = query.where((e) => e.and(containingWords('t.search', search)))
  const parts = [sql`lower(t.name)`, sql`t.id`]
  const { ids, next } = await pageOfSortedIds(query, sql<string>`t.id`, { parts, dir: 'asc', after, limit })
  if (ids.length === 0) return { rows: [], next }
  const rows = await db
    .selectFrom('orderTemplates as t')
    .innerJoin('customers as c', 'c.id', 't.customerId')
    .select(['t.id', 't.name', 't.customerId', 'c.name as customerName', 't.lineCount'])
    .select((e) =>
      e
        .selectFrom('recurringOrders as r')
        .select((r) => r.fn.countAll<number>().as('n'))
        .whereRef('r.templateId', '=', 't.id')
        .as('recurring'),
    )
    .where('t.id', 'in', ids)
    .orderBy(sql`lower(t.name)`)
    .orderBy('t.id')
    .execute()
  return { rows: rows.map((row) => ({ ...row, recurring: Number(row.recurring ?? 0) })), next }
}

export function productsOf(db: ReadDb, ids: readonly string[]) {
  return db
    .selectFrom('products')
    .select(['id', 'sku', 'name', 'unit', 'taxRateBp'])
    .where('id', 'in', [...ids])
    .execute()
}
