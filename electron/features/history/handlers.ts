import { getTimeline } from './get-timeline.ts'

export const historyHandlers = { getTimeline }
