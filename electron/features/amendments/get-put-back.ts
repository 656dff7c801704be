import { putBacks } from '#shared/contract/put-backs.ts'
import { answer } from '../handle.ts'
import { putBackView } from './put-back-view.ts'

export const getPutBack = answer(putBacks.getPutBack, ({ db, caller }) => putBackView(db, caller))
