import { views } from '#shared/contract/views.ts'
import { handle } from '../handle.ts'
import { mayChange, viewAsSeen } from './arrangement.ts'
import { loadView, removeView } from './views.sql.ts'

export const deleteView = handle(views.deleteView, async ({ tx, input, caller, refuse, tell }) => {
  const view = await loadView(tx, input.id)
  if (!view) return refuse('VIEW_UNKNOWN', { what: input.id })
  if (!mayChange(caller, view)) return refuse('VIEW_NOT_YOURS', { name: view.name })
  await removeView(tx, input.id)
  tell('viewDeleted', [], { list: view.list, view: view.name })
  return viewAsSeen(caller, view)
})
