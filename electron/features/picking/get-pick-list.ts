import { picking } from '#shared/contract/picking.ts'
import { answer } from '../handle.ts'
import { viewOf } from './pick-list-view.ts'
import { loadPickList, loadTasks } from './picking.sql.ts'

export const getPickList = answer(picking.getPickList, async ({ db, input, refuse }) => {
  const list = await loadPickList(db, input.id)
  return list ? viewOf(list, await loadTasks(db, list.id)) : refuse('PICK_LIST_UNKNOWN', { what: input.id })
})
