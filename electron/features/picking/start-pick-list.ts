import { picking } from '#shared/contract/picking.ts'
import { handle } from '../handle.ts'
import { viewOf } from './pick-list-view.ts'
import { loadTasks, lockPickList, savePickList } from './picking.sql.ts'

/** One list, one picker: whoever has it in hand may go on with it at any station. */
export const startPickList = handle(picking.startPickList, async ({ tx, input, refuse, tell, caller }) => {
  const list = await lockPickList(tx, input.pickListId)
  if (!list) return refuse('PICK_LIST_UNKNOWN', { what: input.pickListId })
  if (list.status === 'done') return refuse('PICK_LIST_DONE', { number: list.number })
  if (list.status === 'inHand' && list.picker !== caller.userName)
    return refuse('PICK_LIST_TAKEN', { number: list.number, picker: list.picker })
  const inHand = { status: 'inHand', picker: caller.userName } as const
  await savePickList(tx, list.id, inHand)
  tell('pickListStarted', [{ kind: 'pickList', id: list.id }], { pickList: list.number, picker: caller.userName })
  return viewOf({ ...list, ...inHand }, await loadTasks(tx, list.id))
})
