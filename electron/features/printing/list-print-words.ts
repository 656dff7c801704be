import { printing } from '#shared/contract/printing.ts'
import { answer } from '../handle.ts'
import { recentStations } from './print-job-lists.sql.ts'

export const listPrintWords = answer(printing.listPrintWords, async ({ db }) => ({ stations: await recentStations(db) }))
