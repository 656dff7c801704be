import { printing } from '#shared/contract/printing.ts'
import { answer } from '../handle.ts'
import { listPrintJobRows } from './printing.sql.ts'

export const listPrintJobs = answer(printing.listPrintJobs, ({ db, input }) => listPrintJobRows(db, input))
