import { views } from '#shared/contract/views.ts'
import { handle } from '../handle.ts'
import { arrangementOf, ownerOf } from './arrangement.ts'
import { loadLayout, saveLayout } from './views.sql.ts'

export const arrangeColumns = handle(views.arrangeColumns, async ({ tx, input, caller, tell }) => {
  const owner = ownerOf(caller)
  const { defaultViewId } = await loadLayout(tx, owner, input.list)
  await saveLayout(tx, { owner, list: input.list }, { columns: [...new Set(input.columns)], defaultViewId })
  tell('columnsArranged', [], { list: input.list, columns: input.columns.length })
  return arrangementOf(tx, caller, input.list)
})
