import { views } from '#shared/contract/views.ts'
import { handle } from '../handle.ts'
import { arrangementOf, ownerOf } from './arrangement.ts'
import { loadLayout, loadView, saveLayout } from './views.sql.ts'

export const setDefaultView = handle(views.setDefaultView, async ({ tx, input, caller, refuse, tell }) => {
  const owner = ownerOf(caller)
  if (input.viewId !== null) {
    const view = await loadView(tx, input.viewId)
    const isOpen = view?.list === input.list && (view.isShared || view.owner === owner)
    if (!isOpen) return refuse('VIEW_UNKNOWN', { what: input.viewId })
  }
  const { columns } = await loadLayout(tx, owner, input.list)
  await saveLayout(tx, { owner, list: input.list }, { columns, defaultViewId: input.viewId })
  tell('defaultViewSet', [], { list: input.list })
  return arrangementOf(tx, caller, input.list)
})
