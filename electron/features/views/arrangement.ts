import type { ReadDb } from '#electron/database/schema.ts'
import type { ArrangedList, ListArrangement, SavedView } from '#shared/contract/views.ts'
import type { Caller } from '../handle.ts'
import { loadLayout, type ViewRow, viewsFor } from './views.sql.ts'

/** Whose views they are: a person's, or those of a warehouse that has no people yet. */
export const ownerOf = ({ userId }: Caller): string => userId ?? ''

/** A shared view is everyone's to open, and its owner's and the warehouse owner's to change. */
export function mayChange(caller: Caller, view: { owner: string; isShared: boolean }): boolean {
  return view.owner === ownerOf(caller) || (view.isShared && caller.role === 'owner')
}

export function viewAsSeen(caller: Caller, { owner, ...view }: ViewRow): SavedView {
  return { ...view, isOwn: mayChange(caller, { owner, isShared: view.isShared }) }
}

export async function arrangementOf(db: ReadDb, caller: Caller, list: ArrangedList): Promise<ListArrangement> {
  const views = await viewsFor(db, ownerOf(caller), list)
  const { columns, defaultViewId } = await loadLayout(db, ownerOf(caller), list)
  const isThere = views.some(({ id }) => id === defaultViewId)
  return { columns, defaultViewId: isThere ? defaultViewId : null, views: views.map((view) => viewAsSeen(caller, view)) }
}
