import { picking } from '#shared/contract/picking.ts'
import { answer } from '../handle.ts'
import { listPickListRows } from './pick-list-rows.sql.ts'

export const listPickLists = answer(picking.listPickLists, ({ db, input }) => listPickListRows(db, input))
