import { history } from '#shared/contract/history.ts'
import { answer } from '../handle.ts'
import { loadTimeline } from './history.sql.ts'

export const getTimeline = answer(history.getTimeline, ({ db, input }) => loadTimeline(db, input.about, input.limit))
