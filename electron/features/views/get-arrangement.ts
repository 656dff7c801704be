import { views } from '#shared/contract/views.ts'
import { answer } from '../handle.ts'
import { arrangementOf } from './arrangement.ts'

export const getArrangement = answer(views.getArrangement, ({ db, input, caller }) => arrangementOf(db, caller, input.list))
