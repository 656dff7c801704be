// The only SQL on saved views and list layouts.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { ArrangedList, ViewContent } from '#shared/contract/views.ts'

export interface ViewRow {
  readonly id: string
  readonly list: ArrangedList
  readonly name: string
  readonly owner: string
  readonly isShared: boolean
  readonly content: ViewContent
  readonly version: number
}

const columns = ['id', 'list', 'name', 'owner', 'isShared', 'content', 'version'] as const

type Stored = { id: string; list: string; name: string; owner: string; isShared: number; content: string; version: number }

function rowOf({ list, isShared, content, ...row }: Stored): ViewRow {
  // the table's CHECK allows only lists; the content was written from a ViewContent by insertView or updateView
  return { ...row, list: list as ArrangedList, isShared: isShared === 1, content: JSON.parse(content) as ViewContent }
}

export async function loadView(db: ReadDb, id: string): Promise<ViewRow | undefined> {
  const row = await db.selectFrom('savedViews').select(columns).where('id', '=', id).executeTakeFirst()
  return row && rowOf(row)
}

/** The views that someone may open, by name. */
export async function viewsFor(db: ReadDb, owner: string, list: ArrangedList): Promise<ViewRow[]> {
  const rows = await db
    .selectFrom('savedViews')
    .select(columns)
    .where('list', '=', list)
    .where((e) => e.or([e('owner', '=', owner), e('isShared', '=', 1)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(rowOf)
}

export async function insertView(tx: WriteDb, view: ViewRow & { createdAt: number }): Promise<void> {
  const { isShared, content } = view
  await tx
    .insertInto('savedViews')
    .values({ ...view, isShared: isShared ? 1 : 0, content: JSON.stringify(content) })
    .execute()
}

/** Saves a changed view, if nobody saved it since `version` was read. */
export async function updateView(tx: WriteDb, { id, name, isShared, content, version }: Omit<ViewRow, 'owner' | 'list'>): Promise<boolean> {
  const done = await tx
    .updateTable('savedViews')
    .set({ name, isShared: isShared ? 1 : 0, content: JSON.stringify(content), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Nobody's list opens with it any more. */
export async function removeView(tx: WriteDb, id: string): Promise<void> {
  await tx.updateTable('listLayouts').set({ defaultViewId: null }).where('defaultViewId', '=', id).execute()
  await tx.deleteFrom('savedViews').where('id', '=', id).execute()
}

export async function loadLayout(
  db: ReadDb,
  owner: string,
  list: ArrangedList,
): Promise<{ columns: string[]; defaultViewId: string | null }> {
  const row = await db
    .selectFrom('listLayouts')
    .select(['columns', 'defaultViewId'])
    .where('owner', '=', owner)
    .where('list', '=', list)
    .executeTakeFirst()
  return { columns: row ? (JSON.parse(row.columns) as string[]) : [], defaultViewId: row?.defaultViewId ?? null } // written by saveLayout
}

export async function saveLayout(
  tx: WriteDb,
  key: { owner: string; list: ArrangedList },
  layout: { columns: readonly string[]; defaultViewId: string | null },
): Promise<void> {
  const values = { columns: JSON.stringify(layout.columns), defaultViewId: layout.defaultViewId }
  await tx
    .insertInto('listLayouts')
    .values({ ...key, ...values })
    .onConflict((c) => c.columns(['owner', 'list']).doUpdateSet(values))
    .execute()
}
