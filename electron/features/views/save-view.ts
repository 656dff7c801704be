import { views } from '#shared/contract/views.ts'
import { handle } from '../handle.ts'
import { mayChange, ownerOf, viewAsSeen } from './arrangement.ts'
import { insertView, loadView, updateView, viewsFor } from './views.sql.ts'

/** Two views of one list that somebody sees under one name could not be told apart. */
export const saveView = handle(views.saveView, async ({ tx, input, caller, clock, refuse, tell }) => {
  const { id, list, name, isShared, content } = input
  const before = await loadView(tx, id)
  if (!before && input.version !== undefined) return refuse('VIEW_UNKNOWN', { what: name })
  if (before && before.list !== list) return refuse('VIEW_UNKNOWN', { what: name })
  if (before && !mayChange(caller, before)) return refuse('VIEW_NOT_YOURS', { name: before.name })
  const owner = before?.owner ?? ownerOf(caller)
  const seen = await viewsFor(tx, owner, list)
  if (seen.some((view) => view.id !== id && view.name.toLowerCase() === name.toLowerCase())) return refuse('VIEW_NAME_TAKEN', { name })
  const view = { id, list, name, owner, isShared, content, version: input.version ?? 0 }
  if (before) {
    if (!(await updateView(tx, view))) return refuse('CHANGED_MEANWHILE', { what: before.name })
  } else await insertView(tx, { ...view, version: 1, createdAt: clock.now() })
  tell('viewSaved', [], { list, view: name })
  return viewAsSeen(caller, { ...view, version: view.version + 1 })
})
